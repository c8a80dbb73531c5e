import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { fetchFeed } from '../../src/project/fetch-feed.ts'
import { FEED_SOURCES, fetchEvents } from '../../src/project/importing.ts'
import { folder } from '../cli/run-tactful.ts'

const AGENT = 'tactful/0.0.0'

/** A server on this machine for one test file; gives its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  afterAll(
    () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a feed that is fetched', () => {
  test('is what the server has, asked for by name, over redirects', async () => {
    const agents: (string | undefined)[] = []
    const url = await serve(({ url, headers }, response) => {
      agents.push(headers['user-agent'])
      if (url === '/old') response.writeHead(301, { location: '/new' }).end()
      else response.end('{"type":"FeatureCollection"}')
    })
    expect(Buffer.from(await fetchFeed(`${url}/old`, AGENT)).toString()).toBe('{"type":"FeatureCollection"}')
    expect(agents).toEqual([AGENT, AGENT])
  })

  test.each([
    ['http://example.com/feed', 'http://example.com/feed is not fetched: only https addresses are.'],
    ['ftp://example.com/feed', 'ftp://example.com/feed is not fetched: only https addresses are.'],
    ['file:///etc/passwd', 'file:///etc/passwd is not fetched: only https addresses are.'],
    ['status.example.com', '"status.example.com" is no address; expected one such as https://status.example.com.'],
  ])('is not fetched from %s', async (url, sentence) => {
    await expect(fetchFeed(url, AGENT)).rejects.toThrow(sentence)
  })

  test('is not fetched where a redirect leads away from https, or round in circles', async () => {
    const url = await serve(({ url }, response) => {
      response.writeHead(302, { location: url === '/away' ? 'http://example.com/feed' : '/again' }).end()
    })
    await expect(fetchFeed(`${url}/away`, AGENT)).rejects.toThrow('http://example.com/feed is not fetched: only https addresses are.')
    await expect(fetchFeed(`${url}/again`, AGENT)).rejects.toThrow('redirects more than 5 times.')
  })

  test('is not kept when it is too large, too slow, an error, or cut off', async () => {
    const url = await serve(({ url }, response) => {
      if (url === '/large') response.end(Buffer.alloc(3 * 1024 * 1024))
      else if (url === '/slow') response.write('{')
      else if (url === '/cut') response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy())
      else response.writeHead(404).end()
    })
    await expect(fetchFeed(`${url}/large`, AGENT, { seconds: 10, megabytes: 1 })).rejects.toThrow('is larger than 1 MB; nothing was kept.')
    await expect(fetchFeed(`${url}/slow`, AGENT, { seconds: 0.3, megabytes: 1 })).rejects.toThrow(
      'did not answer in full within 0.3 seconds.',
    )
    await expect(fetchFeed(`${url}/none`, AGENT)).rejects.toThrow(`${url}/none answered 404 Not Found.`)
    await expect(fetchFeed(`${url}/cut`, AGENT)).rejects.toThrow('could not be reached')
    await expect(fetchFeed('http://127.0.0.1:1/feed', AGENT)).rejects.toThrow('could not be reached')
  })
})

describe('a source', () => {
  const urlOf = (name: string, more: { states?: string[]; url?: string } = {}) =>
    FEED_SOURCES.find((source) => source.name === name)!.urlFor({ states: [], since: '2012-08-01', ...more })

  test('is asked at its documented address, over https', () => {
    for (const source of FEED_SOURCES) expect(urlOf(source.name, { url: 'https://status.example.com' })).toMatch(/^https:\/\//)
    expect(urlOf('nws', { states: ['US-FL', 'US-GA'] })).toBe('https://api.weather.gov/alerts/active?status=actual&area=FL,GA')
    expect(decodeURIComponent(urlOf('fema')!)).toContain("$filter=declarationDate ge '2012-08-01T00:00:00.000Z'")
    expect(urlOf('statuspage', { url: 'https://status.example.com/' })).toBe('https://status.example.com/api/v2/incidents.json')
    expect(urlOf('statuspage', { url: 'https://example.com/i.json' })).toBe('https://example.com/i.json')
    expect(urlOf('statuspage')).toBeUndefined()
  })

  test('is put into a file whole, or not at all', async () => {
    const cwd = folder({})
    const url = await serve(({ url }, response) => void (url === '/ok' ? response.end('{}') : response.writeHead(500).end()))
    const fetch = (path: string, regions?: Map<string, number>) =>
      fetchEvents({
        cwd,
        source: FEED_SOURCES[0]!,
        agent: AGENT,
        file: 'feeds/nws.json',
        url: url + path,
        groups: {},
        ...(regions && { regions }),
      })
    await expect(fetch('/broken')).rejects.toThrow('answered 500')
    expect(existsSync(join(cwd, 'feeds/nws.json'))).toBe(false)
    expect(await fetch('/ok')).toMatchObject({ bytes: 2 })
    expect(readdirSync(join(cwd, 'feeds'))).toEqual(['nws.json'])
    await expect(fetch('/ok', new Map([['GB', Number.NaN]]))).rejects.toThrow('states of the US only')
  })
})

test('nothing but this uses the network', () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url))
  const using = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => /\bfetch\(|node:(?:https?|net|tls|dgram|dns)\b|\bWebSocket\b/.test(readFileSync(join(root, name), 'utf8')))
  expect(using).toEqual([join('project', 'fetch-feed.ts')])
})
