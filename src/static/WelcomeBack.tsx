/** Where somebody with answers stands: the script of the page says it, and shows it then. */
export function WelcomeBack() {
  return <p className="notice" hidden data-back="" />
}
