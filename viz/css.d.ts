// Vite gives a style sheet's text for an import that ends in `?inline`.

declare module '*.css?inline' {
  const styles: string;
  export default styles;
}
