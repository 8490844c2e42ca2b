/** Rows, channels and numbers in few words: the gallery of the preview shows the same ones. */
export * from '../../preview/gallery/builders';
