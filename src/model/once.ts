/** Made with its first use, and kept: to ask for a module that is loaded already costs a look at the files each time. */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
