// Harvests a repository whole and prints how much there was, as JSON. Usage: node harvest.mjs BASE-URL
import harvester from 'oai-pmh'

const repository = new harvester.OaiPmh(process.argv[2], { filterDeletedRecords: false })
const all = async listed => {
  const found = []
  for await (const one of listed) found.push(one)
  return found
}
const identity = await repository.identify()
const formats = await repository.listMetadataFormats()
const sets = await all(repository.listSets())
const headers = await all(repository.listIdentifiers({ metadataPrefix: 'oai_dc' }))
const records = await all(repository.listRecords({ metadataPrefix: 'oai_dc' }))
const whole = await all(repository.listRecords({ metadataPrefix: 'kb' }))
const one = await repository.getRecord(headers[0].identifier, 'kb')
console.log(JSON.stringify({
  name: identity.repositoryName,
  formats: [...formats].map(format => format.metadataPrefix),
  sets: sets.map(set => set.setSpec),
  headers: headers.length,
  identifiers: new Set(headers.map(header => header.identifier)).size,
  records: records.length,
  titled: records.filter(record => record.header.$?.status === 'deleted' || record.metadata?.['oai_dc:dc']?.['dc:title']).length,
  whole: whole.length,
  one: one?.header?.identifier
}))
