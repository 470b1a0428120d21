/** The kind of thing that is dragged here, so that nothing else can be dropped. */
export const dragType = 'application/x-clew-evidence'
