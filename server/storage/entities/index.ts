// Every entity of the house: the one list that the ORM and the migrations read.
import { Attendance, Need, Offer, OfferImage, Opinion, PairMark, Participation } from './catalogue.ts'
import {
  Convention,
  ConventionEvent,
  ConventionParty,
  FollowUp,
  SealedDocument,
  SigningCode,
} from './conventions.ts'
import { Announcement, Door, Edition, MeetingTable, Question, Slot } from './edition.ts'
import { DigestWish, Exposure } from './matching.ts'
import {
  Booking,
  Meeting,
  MeetingParty,
  MeetingRequest,
  OwnNote,
  Plan,
  WaitingListEntry,
} from './meetings.ts'
import { ProgrammeSession, SessionSeat } from './programme.ts'
import { EditionRole, Invitation, Membership, Organisation, Person, Session, SignInCode } from './people.ts'
import { IdempotentAnswer, LogEntry, MailDelivery, OutboxRow } from './records.ts'
import { ClauseTemplate, ConventionLetter, ConventionPhoto, ImpactRates, Passkey } from './signing.ts'
import { Lead, Scan, Visitor } from './visitors.ts'

export const entities = [
  Edition,
  Slot,
  MeetingTable,
  Door,
  Announcement,
  Question,
  ProgrammeSession,
  Organisation,
  Person,
  Membership,
  Invitation,
  EditionRole,
  Session,
  SignInCode,
  Participation,
  Attendance,
  SessionSeat,
  Offer,
  OfferImage,
  Need,
  Opinion,
  PairMark,
  Exposure,
  DigestWish,
  MeetingRequest,
  Meeting,
  MeetingParty,
  OwnNote,
  WaitingListEntry,
  Booking,
  Plan,
  Convention,
  ConventionParty,
  ConventionEvent,
  FollowUp,
  SealedDocument,
  SigningCode,
  Passkey,
  ConventionPhoto,
  ConventionLetter,
  ClauseTemplate,
  ImpactRates,
  Visitor,
  Scan,
  Lead,
  OutboxRow,
  IdempotentAnswer,
  MailDelivery,
  LogEntry,
]

export * from './catalogue.ts'
export * from './conventions.ts'
export * from './edition.ts'
export * from './matching.ts'
export * from './meetings.ts'
export * from './people.ts'
export * from './programme.ts'
export * from './records.ts'
export * from './signing.ts'
export * from './visitors.ts'
