/** A body of a message: the path of its text and its media type, or the path of the word that says which it is. */
export interface BodyPlace {
  readonly path: string
  readonly mediaType: 'text/html' | 'text/plain' | 'text/markdown' | { readonly saidAt: string }
}

/** How a tool writes a message, or what stands around its messages. Paths are keys joined by dots, `*` being each item of a list. */
export interface ExportRow {
  readonly tool: string
  /** Texts, numbers or nulls by which an object is known: all of them, and one of the others. */
  readonly holds: readonly string[]
  readonly orHolds?: readonly string[]
  /** Values that a key must have where it is there at all. */
  readonly is?: Readonly<Record<string, string>>
  /** The value of a key with which the message is kept beside the one that is sent. */
  readonly isKept?: Readonly<Record<string, number>>
  readonly name?: readonly string[]
  /** By key of the metadata table, the paths at which its value may stand; the first that is there counts. */
  readonly metadata?: Readonly<Record<string, readonly string[]>>
  /** Subjects beside the first, of which each reader gets one. */
  readonly otherSubjects?: string
  /** In order of preference. */
  readonly bodies?: readonly BodyPlace[]
  /** By type of resource (JSON:API), the path of the id of one that says more about this message. */
  readonly refersTo?: Readonly<Record<string, string>>
}

const html = (...paths: readonly string[]): BodyPlace[] => paths.map((path) => ({ path, mediaType: 'text/html' }))
const plain = (...paths: readonly string[]): BodyPlace[] => paths.map((path) => ({ path, mediaType: 'text/plain' }))

/** The messages in exports and in answers of APIs; field names as the tools document them. The first row that fits counts. */
export const MESSAGE_ROWS: readonly ExportRow[] = [
  {
    tool: 'Mailchimp',
    holds: ['settings.subject_line'],
    name: ['settings.title'],
    metadata: {
      subject: ['settings.subject_line'],
      preheader: ['settings.preview_text'],
      from_name: ['settings.from_name'],
      reply_to: ['settings.reply_to'],
      send_at: ['send_time'],
      'audience.segment': ['recipients.segment_text', 'recipients.list_name'],
    },
    otherSubjects: 'variate_settings.subject_lines',
    bodies: [...html('html', 'content.html'), ...plain('plain_text', 'content.plain_text')],
  },
  { tool: 'Mailchimp', holds: ['html', 'archive_html'], bodies: [...html('html'), ...plain('plain_text')] },
  {
    tool: 'listmonk',
    holds: ['subject', 'from_email', 'content_type', 'body'],
    is: { messenger: 'email' },
    name: ['name'],
    metadata: {
      subject: ['subject'],
      from: ['from_email'],
      send_at: ['send_at', 'started_at'],
      'audience.segment': ['lists.*.name', 'tags'],
    },
    bodies: [{ path: 'body', mediaType: { saidAt: 'content_type' } }, ...plain('altbody')],
  },
  { tool: 'listmonk', holds: ['subject', 'body', 'is_default'], name: ['name'], metadata: { subject: ['subject'] }, bodies: html('body') },
  {
    tool: 'Braze',
    holds: ['channel', 'subject'],
    orHolds: ['body', 'plaintext_body', 'from'],
    is: { channel: 'email' },
    name: ['name'],
    metadata: { subject: ['subject'], preheader: ['preheader'], from: ['from'], reply_to: ['reply_to'] },
    bodies: [...html('body'), ...plain('plaintext_body')],
  },
  {
    tool: 'Braze',
    holds: ['template_name', 'subject'],
    orHolds: ['email_template_id', 'plaintext_body', 'preheader', 'body'],
    name: ['template_name'],
    metadata: { subject: ['subject'], preheader: ['preheader'], 'audience.segment': ['tags'] },
    bodies: [...html('body'), ...plain('plaintext_body')],
  },
  {
    tool: 'ActiveCampaign',
    holds: ['subject', 'fromemail'],
    name: ['name'],
    metadata: {
      subject: ['subject'],
      preheader: ['preheader_text'],
      from_name: ['fromname'],
      from_email: ['fromemail'],
      reply_to: ['reply2'],
      send_at: ['sdate'],
      'audience.segment': ['segmentname'],
    },
    bodies: [...html('html'), ...plain('text')],
  },
  {
    tool: 'Customer.io',
    holds: ['subject'],
    orHolds: ['preheader_text', 'sending_state', 'newsletter_id', 'campaign_id', 'body_plain', 'fake_bcc', 'from_id', 'reply_to_id'],
    is: { type: 'email' },
    name: ['name'],
    metadata: {
      subject: ['subject'],
      preheader: ['preheader_text'],
      from: ['from'],
      reply_to: ['reply_to'],
      language: ['language'],
      send_at: ['sent_at'],
    },
    bodies: [...html('body'), ...plain('body_plain')],
  },
  klaviyoMessage('attributes.definition.content'),
  klaviyoMessage('attributes.content'),
  {
    tool: 'Klaviyo',
    holds: ['subject_line'],
    orHolds: ['template_id', 'preview_text', 'from_email', 'from_label'],
    name: ['name'],
    metadata: {
      subject: ['subject_line'],
      preheader: ['preview_text'],
      from_name: ['from_label'],
      from_email: ['from_email'],
      reply_to: ['reply_to_email'],
    },
    bodies: [...html('html'), ...plain('text')],
    refersTo: { template: 'template_id' },
  },
  {
    tool: 'Klaviyo',
    holds: ['attributes.html', 'attributes.editor_type'],
    name: ['attributes.name'],
    bodies: [...html('attributes.html'), ...plain('attributes.text')],
  },
  {
    tool: 'SendGrid',
    holds: ['email_config.subject'],
    name: ['name'],
    metadata: { subject: ['email_config.subject'], send_at: ['send_at'] },
    bodies: [...html('email_config.html_content'), ...plain('email_config.plain_content')],
  },
  {
    tool: 'SendGrid',
    holds: ['subject'],
    orHolds: ['html_content', 'plain_content'],
    isKept: { active: 0 },
    name: ['name', 'title'],
    metadata: { subject: ['subject'], send_at: ['send_at'] },
    bodies: [...html('html_content'), ...plain('plain_content')],
  },
  {
    tool: 'Iterable',
    holds: ['subject', 'fromEmail'],
    orHolds: ['preheaderText', 'templateId', 'replyToEmail', 'plainText'],
    name: ['name'],
    metadata: {
      subject: ['subject'],
      preheader: ['preheaderText'],
      from_name: ['fromName'],
      from_email: ['fromEmail'],
      reply_to: ['replyToEmail'],
      send_at: ['startAt'],
      language: ['locale'],
    },
    bodies: [...html('html'), ...plain('plainText')],
  },
  {
    tool: 'Brevo',
    holds: ['subject', 'htmlContent'],
    name: ['name'],
    metadata: {
      subject: ['subject'],
      preheader: ['previewText'],
      from_name: ['sender.name'],
      from_email: ['sender.email'],
      reply_to: ['replyTo'],
      send_at: ['scheduledAt'],
      'audience.segment': ['recipients.lists.*.name', 'tag'],
    },
    bodies: html('htmlContent'),
  },
  {
    tool: 'Mautic',
    holds: ['subject', 'customHtml'],
    name: ['name'],
    metadata: {
      subject: ['subject'],
      preheader: ['preheaderText'],
      from_name: ['fromName'],
      from_email: ['fromAddress'],
      reply_to: ['replyToAddress'],
      send_at: ['publishUp'],
      language: ['language'],
      'audience.segment': ['lists.*.name'],
    },
    bodies: [...html('customHtml'), ...plain('plainText')],
  },
  {
    tool: 'Salesforce Marketing Cloud',
    holds: ['views.subjectline.content'],
    name: ['name'],
    metadata: { subject: ['views.subjectline.content'], preheader: ['views.preheader.content'] },
    bodies: [...html('views.html.content'), ...plain('views.text.content')],
  },
]

/** What stands around messages and says something about all of them. */
export const FRAME_ROWS: readonly ExportRow[] = [
  {
    tool: 'Klaviyo',
    holds: ['attributes.name'],
    orHolds: ['attributes.send_strategy.method', 'attributes.send_time', 'attributes.scheduled_at', 'attributes.trigger_type'],
    name: ['attributes.name'],
    metadata: {
      send_at: ['attributes.send_time', 'attributes.scheduled_at', 'attributes.send_strategy.datetime'],
      'audience.segment': ['attributes.audiences.included'],
    },
  },
  {
    tool: 'Braze',
    holds: ['name', 'schedule_type'],
    name: ['name'],
    metadata: { send_at: ['next_send_time', 'first_sent'], 'audience.segment': ['tags'] },
  },
  {
    tool: 'Customer.io',
    holds: ['id', 'name'],
    orHolds: ['sent_at', 'deduplicate_id', 'event_name', 'first_started'],
    name: ['name'],
    metadata: { send_at: ['sent_at'], 'trigger.event': ['event_name'], 'audience.segment': ['tags'] },
  },
  { tool: 'SendGrid', holds: ['name', 'generation'], name: ['name'] },
  {
    tool: 'ActiveCampaign',
    holds: ['sdate', 'name'],
    name: ['name'],
    metadata: { send_at: ['sdate'], 'audience.segment': ['segmentname'] },
  },
]

/** Keys of the lists in which the steps of a flow stand in their order. */
export const STEP_LISTS: ReadonlySet<string> = new Set(['actions', 'steps'])

/** JSON:API: what a message says stands in its definition, in newer revisions, or in its content. */
function klaviyoMessage(content: string): ExportRow {
  return {
    tool: 'Klaviyo',
    holds: [`${content}.subject`],
    name: ['attributes.definition.label', 'attributes.label'],
    metadata: {
      subject: [`${content}.subject`],
      preheader: [`${content}.preview_text`],
      from_name: [`${content}.from_label`],
      from_email: [`${content}.from_email`],
      reply_to: [`${content}.reply_to_email`],
    },
    refersTo: { campaign: 'relationships.campaign.data.id', template: 'relationships.template.data.id' },
  }
}
