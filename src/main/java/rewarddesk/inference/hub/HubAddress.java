package rewarddesk.inference.hub;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a model lies on a hub: `https://HOST/OWNER/NAME`, optionally with `/tree/REVISION/FOLDER`
/// or `/resolve/REVISION/FILE.onnx` (also `/blob/…`) behind it, as the address bar of a browser has
/// it.
///
/// @param server scheme, host and port
/// @param repository `OWNER/NAME`, or `NAME`
/// @param revision branch, tag or commit
/// @param folder folder inside the repository, empty for its top
/// @param file the graph, relative to the folder, when the address names one
public record HubAddress(
    URI server, String repository, String revision, String folder, Optional<String> file) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}");
  private static final List<String> VIEWS = List.of("tree", "resolve", "blob");
  private static final String NESTED = "onnx/";
  private static final int LONGEST = 2000;

  /// @throws IllegalArgumentException with a plain sentence
  public static HubAddress parse(String typed) {
    String text = typed.strip();
    if (text.length() > LONGEST || !text.contains("://")) {
      throw refused(text);
    }
    try {
      URI uri = new URI(text);
      URI server = server(uri, text);
      List<String> parts =
          Arrays.stream(Optional.ofNullable(uri.getPath()).orElse("").split("/"))
              .filter(part -> !part.isEmpty())
              .toList();
      return of(server, parts, text);
    } catch (URISyntaxException e) {
      throw refused(text);
    }
  }

  private static URI server(URI uri, String text) throws URISyntaxException {
    String host = uri.getHost();
    if (host == null || uri.getUserInfo() != null) {
      throw refused(text);
    }
    boolean loopback = host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    if (!"https".equals(uri.getScheme()) && !(loopback && "http".equals(uri.getScheme()))) {
      throw new IllegalArgumentException(
          "\"%s\" is not an https address. Models are fetched over https only.".formatted(text));
    }
    return new URI(uri.getScheme(), null, host, uri.getPort(), null, null, null);
  }

  private static HubAddress of(URI server, List<String> parts, String text) {
    int view = (int) parts.stream().takeWhile(part -> !VIEWS.contains(part)).count();
    List<String> repository = parts.subList(0, view);
    if (view < 1
        || view > 2
        || !repository.stream().allMatch(part -> NAME.matcher(part).matches())) {
      throw refused(text);
    }
    String revision = parts.size() > view + 1 ? parts.get(view + 1) : "main";
    List<String> path = parts.size() > view + 2 ? parts.subList(view + 2, parts.size()) : List.of();
    if (!Stream.concat(Stream.of(revision), path.stream())
        .allMatch(part -> NAME.matcher(part).matches())) {
      throw refused(text);
    }
    String inside = String.join("/", path);
    return inside.endsWith(".onnx")
        ? ofFile(server, String.join("/", repository), revision, inside)
        : new HubAddress(
            server,
            String.join("/", repository),
            revision,
            inside.isEmpty() ? "" : inside + "/",
            Optional.empty());
  }

  /// A graph in a folder `onnx` belongs to the model in the folder above it.
  private static HubAddress ofFile(URI server, String repository, String revision, String path) {
    int slash = path.lastIndexOf('/') + 1;
    String folder = path.substring(0, slash);
    boolean nested = folder.equals(NESTED) || folder.endsWith("/" + NESTED);
    String top = nested ? folder.substring(0, folder.length() - NESTED.length()) : folder;
    return new HubAddress(
        server, repository, revision, top, Optional.of(path.substring(top.length())));
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException(
        "\"%s\" is no address of a model. It looks like https://HOST/OWNER/NAME, as in the address bar of a browser."
            .formatted(text.length() > LONGEST ? text.substring(0, 80) + "…" : text));
  }

  /// Where its folder lies below that of all models.
  public String folderPath() {
    String inside = folder.isEmpty() ? "" : "--" + folder.replace("/", "-").replaceAll("-$", "");
    return repository + inside;
  }

  /// Where the list of its files is asked for.
  URI revisionList() {
    return server.resolve("/api/models/" + repository + "/revision/" + revision);
  }

  URI fileList(String commit) {
    String inside = folder.isEmpty() ? "" : "/" + folder.substring(0, folder.length() - 1);
    return server.resolve(
        "/api/models/" + repository + "/tree/" + commit + inside + "?recursive=true");
  }

  /// Where one of its files lies.
  ///
  /// @param path relative to the folder
  URI file(String commit, String path) {
    return server.resolve("/" + repository + "/resolve/" + commit + "/" + folder + path);
  }
}
