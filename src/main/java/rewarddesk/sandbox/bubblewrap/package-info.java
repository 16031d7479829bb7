/// The strong and fast sandbox of Linux: bubblewrap gives a program namespaces of its own (no
/// network, no files but the installed languages, no other processes), a filter forbids the system
/// calls that only attacks need, and `prlimit` sets the limits of each process.
/// [rewarddesk.sandbox.bubblewrap.Bubblewrap] finds out whether it works here.
@NullMarked
package rewarddesk.sandbox.bubblewrap;

import org.jspecify.annotations.NullMarked;
