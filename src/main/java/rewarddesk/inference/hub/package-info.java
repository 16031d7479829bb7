/// Fetches models from a server laid out like the public model hubs, at an address the user enters.
///
/// [rewarddesk.inference.hub.HubDownloads] is the way in. It contacts nobody unless downloads are
/// allowed in the settings and an address is given: first the repository's list of files, then only
/// those that the program reads. Files are resumed where they were cut, bounded by the size the
/// list names, checked against the checksum it names, and appear under their names only when they
/// are whole. Nothing that is fetched is run.
@NullMarked
package rewarddesk.inference.hub;

import org.jspecify.annotations.NullMarked;
