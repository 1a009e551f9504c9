/** electron-vite copies the file beside what it builds, and gives its path. */
declare module '*.png?asset' {
  const path: string;
  export default path;
}
