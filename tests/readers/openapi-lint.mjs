// Lints a description of an API with Redocly's recommended rules; prints what it found, as JSON. Usage: node openapi-lint.mjs FILE
import { createConfig, lint } from '@redocly/openapi-core'

const config = await createConfig({ extends: ['recommended'] })
const problems = await lint({ ref: process.argv[2], config })
console.log(JSON.stringify(problems.map(problem => `${problem.severity} ${problem.ruleId}: ${problem.message} ${problem.location?.[0]?.pointer ?? ''}`)))
