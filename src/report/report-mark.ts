/** How an HTML report begins: the generator (HTML Standard, 4.2.5.1) by which a later run tells it from mail. */
export const REPORT_MARK = '<!doctype html>\n<html lang="en">\n<head>\n<meta name="generator" content="Tactful">\n'
