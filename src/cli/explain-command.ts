import type { Command } from './terminal.ts'
export const explainCommand: Command = async () => 2
