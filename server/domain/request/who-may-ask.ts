/** Who may ask whom: the edition's table of roles, askers by those asked. */

/** What an organisation is in the edition; it may be both. */
export interface Roles {
  readonly exhibitor: boolean
  readonly buyer: boolean
}

/** The cells of the table; each is a setting of the edition. */
export interface AskingTable {
  readonly buyersAskExhibitors: boolean
  readonly exhibitorsAskBuyers: boolean
  readonly exhibitorsMeetExhibitors: boolean
  readonly buyersMeetBuyers: boolean
}

/** True when one of the asker's roles may ask one of the other's. */
export function mayAsk(table: AskingTable, asker: Roles, asked: Roles): boolean {
  return (
    (asker.buyer && asked.exhibitor && table.buyersAskExhibitors) ||
    (asker.exhibitor && asked.buyer && table.exhibitorsAskBuyers) ||
    (asker.exhibitor && asked.exhibitor && table.exhibitorsMeetExhibitors) ||
    (asker.buyer && asked.buyer && table.buyersMeetBuyers)
  )
}
