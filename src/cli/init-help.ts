/** What `tactful init --help` shows. */
export const INIT_HELP = `Usage: tactful init

Asks some questions about your mail, shows which files it will write, and writes them:
a configuration, an example message to try everything on, and, if you like, a file of
events, a hook for git and a file for CI. What is there already stays as it is.

A flag for each question; what is not given is asked:
  --folder <folder>      where the texts of your mail are: drafts
  --company <names>      how your company calls itself: "Harbour Coffee, Harbour"
  --regions <regions>    where your readers live: "United Kingdom, US-NY", or "*"
  --timezone <name>      in which time zone you write: Europe/London
  --events, --no-events  whether mail is compared with what goes on there
  --hook, --no-hook      whether it looks at changed mail before each commit in git
  --ci <system>          github, gitlab or none: whether it does in each pull request

  -y, --yes              ask nothing: what is not given is as usual, without hook and CI
  --force                write over files that are there already
`
