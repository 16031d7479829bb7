package rewarddesk.inference.hub;

import java.util.Optional;

/// A file as a hub lists it.
///
/// @param path relative to the model's folder, safe to be a path on this machine
/// @param size bytes
/// @param sha256 checksum of large files, in hexadecimal
/// @param gitBlob git's checksum of small files: SHA-1 over `blob SIZE`, a zero byte, and the
///   content
record HubFile(String path, long size, Optional<String> sha256, Optional<String> gitBlob) {

  /// What must be the same for a part of the file to be gone on with.
  String identity() {
    return size + " " + sha256.or(() -> gitBlob).orElse("unknown");
  }
}
