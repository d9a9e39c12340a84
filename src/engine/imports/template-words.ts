/** The hidden sheet of a template, with the lists to choose from. */
export const listSheetName = 'Danh mục'
export const notesSheetName = 'Hướng dẫn'
export const dataSheetName = 'Danh sách'
