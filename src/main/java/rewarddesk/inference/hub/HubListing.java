package rewarddesk.inference.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rewarddesk.progress.Cancellation;

/// The files of a repository at one commit, so that all of them belong together.
///
/// @param commit the commit that the revision stood for when it was asked
/// @param files those whose names can be paths on this machine
record HubListing(String commit, List<HubFile> files) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST_BYTES = 8 << 20;
  private static final int MOST_PAGES = 20;
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"next\"");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40,64}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SHA_1 = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}(/[A-Za-z0-9_][A-Za-z0-9._-]{0,127}){0,7}");

  HubListing {
    files = List.copyOf(files);
  }

  /// @throws rewarddesk.inference.ModelException when the server does not tell, with what to do
  static HubListing of(Http http, HubAddress address, Cancellation cancel)
      throws InterruptedException {
    JsonNode revision = page(http, address.revisionList(), cancel).json();
    String commit = revision.path("sha").asText("");
    if (!COMMIT.matcher(commit).matches()) {
      throw HubFaults.refused(
          ("%s does not answer like a model hub. Fetch the model with your browser, then add its"
                  + " folder.")
              .formatted(address.server()));
    }
    List<HubFile> files = new ArrayList<>();
    Optional<URI> next = Optional.of(address.fileList(commit));
    for (int page = 0; next.isPresent() && page < MOST_PAGES; page++) {
      Page one = page(http, next.get(), cancel);
      one.json().forEach(entry -> file(entry, address.folder()).ifPresent(files::add));
      next = one.next().filter(uri -> sameHost(uri, address.server()));
    }
    return new HubListing(commit, files);
  }

  private static boolean sameHost(URI uri, URI server) {
    return server.getHost().equals(uri.getHost())
        && server.getPort() == uri.getPort()
        && server.getScheme().equals(uri.getScheme());
  }

  private record Page(JsonNode json, Optional<URI> next) {}

  private static Page page(Http http, URI address, Cancellation cancel)
      throws InterruptedException {
    try {
      HttpResponse<InputStream> answer = http.get(address, cancel, "Accept", "application/json");
      try (InputStream body = answer.body();
          Patience patience = new Patience(body, cancel)) {
        if (answer.statusCode() != 200) {
          throw HubFaults.status(answer.statusCode(), address);
        }
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        patience.heard();
        if (bytes.length > MOST_BYTES) {
          throw HubFaults.refused("The list of files at %s is too long.".formatted(address));
        }
        return new Page(MAPPER.readTree(bytes), next(answer, address));
      }
    } catch (JsonProcessingException e) {
      throw HubFaults.refused(
          ("%s does not answer like a model hub. Fetch the model with your browser, then add its"
                  + " folder.")
              .formatted(address));
    } catch (IOException e) {
      cancel.throwIfCancelled();
      throw HubFaults.connection(address, e);
    }
  }

  private static Optional<URI> next(HttpResponse<InputStream> answer, URI address) {
    return answer
        .headers()
        .firstValue("Link")
        .map(NEXT::matcher)
        .filter(Matcher::find)
        .map(found -> address.resolve(found.group(1)));
  }

  /// A name that could lead out of the folder, or that no file system bears, is passed over.
  private static Optional<HubFile> file(JsonNode entry, String folder) {
    String path = entry.path("path").asText("");
    if (!entry.path("type").asText("").equals("file")
        || !path.startsWith(folder)
        || !PATH.matcher(path.substring(folder.length())).matches()
        || !entry.path("size").canConvertToLong()
        || entry.path("size").asLong() < 0) {
      return Optional.empty();
    }
    Optional<String> sha256 = checksum(entry.path("lfs").path("oid"), SHA_256);
    return Optional.of(
        new HubFile(
            path.substring(folder.length()),
            entry.path("lfs").path("size").asLong(entry.path("size").asLong()),
            sha256,
            sha256.isPresent() ? Optional.empty() : checksum(entry.path("oid"), SHA_1)));
  }

  private static Optional<String> checksum(JsonNode value, Pattern form) {
    return Optional.of(value.asText("")).filter(text -> form.matcher(text).matches());
  }
}
