// What a document refuses to be made from: the message says what is wrong and where, for the person who can mend it.

export type DocumentErrorCode =
  | 'TEMPLATE_UNKNOWN_VARIABLE'
  | 'TEMPLATE_MALFORMED'
  | 'CONVENTION_INCOMPLETE'
  | 'TEXT_CHANGED_SINCE_SIGNING'
  | 'TYPESETTING_FAILED'

export class DocumentError extends Error {
  readonly code: DocumentErrorCode
  readonly details: Record<string, string | number>

  constructor(code: DocumentErrorCode, message: string, details: Record<string, string | number> = {}) {
    super(message)
    this.name = 'DocumentError'
    this.code = code
    this.details = details
  }
}
