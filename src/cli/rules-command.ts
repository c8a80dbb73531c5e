import type { Command } from './terminal.ts'
export const rulesCommand: Command = async () => 2
