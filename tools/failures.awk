# Failed tests of result files (.trx): name, message, stack and what the test wrote, as text.
function text(markup) {
  gsub(/<[^>]*>/, "", markup); gsub(/&#x[DdAa];/, "", markup)
  gsub(/&lt;/, "<", markup); gsub(/&gt;/, ">", markup); gsub(/&quot;/, "\"", markup); gsub(/&apos;/, "'", markup); gsub(/&amp;/, "\\&", markup)
  return markup
}
/<UnitTestResult / {
  isFailed = /outcome="(Failed|Error|Timeout|Aborted)"/
  if (isFailed && match($0, /testName="[^"]*"/)) print "\nFAILED " text(substr($0, RSTART + 10, RLENGTH - 11))
  if (/\/>[[:space:]]*$/) isFailed = 0
  next
}
/<\/UnitTestResult>/ { isFailed = 0 }
isFailed { line = text($0); if (line ~ /[^[:space:]]/) print "  " line }
# What the run as a whole says went wrong: a test process that ended early, a fixture that failed.
/<RunInfo .*outcome="Error"/ { isRun = 1; print "\nFAILED RUN" }
isRun { line = text($0); if (line ~ /[^[:space:]]/) print "  " line }
/<\/RunInfo>/ { isRun = 0 }
