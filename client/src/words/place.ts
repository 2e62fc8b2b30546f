// Where an edition takes place, on one line: what is not known leaves no comma behind.
interface Venue {
  name: string
  street: string
  postcode: string
  city: string
}

export const address = ({ name, street, postcode, city }: Venue): string =>
  [name, street, `${postcode} ${city}`]
    .map(part => part.trim())
    .filter(part => part !== '')
    .join(', ')
