import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folder, tactful } from './run-tactful.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/** A mail that would take over a page that showed it as it is. */
const HOSTILE = `---
subject: "</title><script>document.title = 'taken'</script> It is urgent"
from: '"<img src=x onerror=document.title=1>" <a@b.example>'
---
<html><head><base href="http://leak.example/"><meta http-equiv="refresh" content="0;url=http://leak.example/gone">
<style>body { display: none } @import url(http://leak.example/a.css); p { background: url(http://leak.example/b.png) }</style>
<script>document.title = 'taken'; fetch('http://leak.example/c')</script></head>
<body onload="document.title = 'taken'">
<p>This is <b>urgent &lt;/p&gt;&lt;script&gt;document.title = 'taken'&lt;/script&gt;, and we <i>delve</b> in.
<img src="http://leak.example/d.png" width="99999" height="99999" alt="&quot; onerror=&quot;document.title='taken'&quot; urgent">
<iframe src="http://leak.example/e"></iframe><svg onload="document.title = 'taken'"><image href="http://leak.example/f.png"/></svg>
<table width=4000><tr><td nowrap>${'x'.repeat(900)}<td><a href="javascript:document.title='taken'">Delve into ${'y'.repeat(300)}</a></table>
<p>{{ name | default: "<script>document.title = 'taken'</script>" }} &#x202E;delve`

describe.skipIf(!existsSync(CHROMIUM))(`the HTML report in a browser (Chromium at ${CHROMIUM}; CHROMIUM names another)`, () => {
  let browser: Browser
  let url: string
  beforeAll(async () => {
    const cwd = folder({ 'tactful.config.yaml': 'company: Orla\n', 'mail.html': HOSTILE, 'plain.txt': 'We delve.\n\nIt is urgent.\n' })
    expect((await tactful(cwd, ['-f', 'html:report.html', '.'])).status).toBe(1)
    url = pathToFileURL(join(cwd, 'report.html')).href
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
  })
  afterAll(() => browser?.close())

  async function open(width: number, colorScheme: 'light' | 'dark', javaScriptEnabled = true) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, javaScriptEnabled })
    const requests: string[] = []
    const faults: string[] = []
    context.on('request', (request) => requests.push(request.url()))
    context.on('console', (said) => faults.push(said.text()))
    context.on('weberror', (error) => faults.push(error.error().message))
    const page = await context.newPage()
    await page.goto(url)
    return { page, requests, faults, close: () => context.close() }
  }

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [400, 'light'],
    [400, 'dark'],
  ] as const)('at %i pixels, %s: nothing runs or is fetched, all is seen and can be read', async (width, scheme) => {
    const { page, requests, faults, close } = await open(width, scheme)
    expect(await page.title()).toMatch(/^Tactful: \d+ findings in 2 messages$/)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    const marks = await page.locator('mark').all()
    expect(marks.length).toBeGreaterThanOrEqual(5)
    for (const mark of marks) expect(await mark.isVisible()).toBe(true)
    expect(await faintTexts(page)).toEqual([])
    expect(requests).toEqual([url])
    expect(faults).toEqual([])
    await close()
  })

  test('the boxes leave findings out, with the keyboard; a rule says why, and Escape closes it', async () => {
    const { page, close } = await open(1280, 'light')
    const notes = page.locator('.note:visible')
    const before = await notes.count()
    await page.getByRole('checkbox', { name: /^error/ }).focus()
    await page.keyboard.press('Space')
    expect(await notes.count()).toBeLessThan(before)
    expect(await page.getByRole('status').textContent()).toBe(`${await notes.count()} of ${before} findings are shown.`)
    expect(await page.locator('a.number.error:visible').count()).toBe(0)
    await notes.first().getByRole('button').press('Enter')
    expect(await page.locator('.rule:visible').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.locator('.rule:visible').count()).toBe(0)
    await close()
  })

  test('without scripts all of it is there but the boxes', async () => {
    const { page, close } = await open(400, 'light', false)
    expect(await page.locator('form:visible').count()).toBe(0)
    expect(await page.locator('.note:visible').count()).toBeGreaterThanOrEqual(5)
    await close()
  })
})

/** Texts that stand out less from what is behind them than WCAG 2.2 (1.4.3) asks for. */
function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number)
    const light = (colour) => {
      const [r, g, b] = numbers(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at)
        if (numbers(backgroundColor)[3] !== 0) return backgroundColor
      }
      return 'rgb(255, 255, 255)'
    }
    const isFaint = (element) => {
      const [a, b] = [light(getComputedStyle(element).color), light(behind(element))].sort((x, y) => y - x)
      return (a + 0.05) / (b + 0.05) < 4.5
    }
    return [...document.body.querySelectorAll('*')]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
      .filter((element) => element.tagName !== 'SCRIPT' && isFaint(element))
      .map((element) => element.outerHTML.slice(0, 120))
  })()`)
}
