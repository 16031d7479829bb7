/// HTTP to model servers: bounded in time and size, heard line by line as it comes, and ended at
/// once by an interrupt or a cancel. Redirects are not followed, so that nothing reaches a computer
/// that the user did not name.
///
/// What goes wrong is put into words by the adapter's own
/// [faults][rewarddesk.inference.http.ServerFaults].
@NullMarked
package rewarddesk.inference.http;

import org.jspecify.annotations.NullMarked;
