export {
  EXTENSIONS,
  FORMATS,
  type Format,
  formatOf,
  loadFormat,
  mayBeExport,
  type ReadFormat,
  sniffFormat,
  UNREAD_KIND,
} from './formats.ts'
