package rewarddesk.inference.hub;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rewarddesk.progress.Cancellation;

/// A real HTTP server on loopback that serves a folder the way model hubs do: a revision, a list of
/// files with checksums in pages of two, files with ranges, large ones by a redirect. It can be
/// told to misbehave.
public final class LocalHub implements AutoCloseable {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final int LARGE = 100_000;
  private static final long MOST_WAIT_MILLIS = 10_000;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Path> files = new HashMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private volatile int cutAfter = Integer.MAX_VALUE;
  private final AtomicInteger cuts = new AtomicInteger();
  private volatile String wrongChecksum = "";
  private volatile String extraPath = "";
  private volatile boolean ignoresRanges;
  private volatile int extraBytes;
  private volatile long pauseMillis;
  private volatile long read = Long.MAX_VALUE;

  /// Serves every file of a folder as the repository `owner/name`.
  public LocalHub(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString(), file));
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/owner/name";
  }

  /// Paths asked for, in order, with `Range` behind them where there was one.
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /// Hears how far the client is. An answer to be cut is cut once the client has read what was sent
  /// of it: whatever its HTTP library still holds when the connection ends is lost.
  void reads(long bytes, long total) {
    read = bytes;
  }

  /// The next answers end without a word after so many bytes.
  LocalHub cut(int times, int bytes) {
    cuts.set(times);
    cutAfter = bytes;
    return this;
  }

  LocalHub wrongChecksumOf(String path) {
    wrongChecksum = path;
    return this;
  }

  /// The list holds one more file of this name.
  LocalHub alsoLists(String path) {
    extraPath = path;
    return this;
  }

  LocalHub withoutRanges() {
    ignoresRanges = true;
    return this;
  }

  LocalHub sendsMoreBytes(int count) {
    extraBytes = count;
    return this;
  }

  /// Waits between pieces of a file.
  public LocalHub slow(long millis) {
    pauseMillis = millis;
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String range = exchange.getRequestHeaders().getFirst("Range");
    requests.add(path + (range == null ? "" : " " + range));
    try (exchange) {
      if (path.equals("/api/models/owner/name/revision/main")) {
        json(exchange, MAPPER.createObjectNode().put("sha", COMMIT).toString());
      } else if (path.equals("/api/models/owner/name/tree/" + COMMIT)) {
        list(exchange);
      } else if (path.startsWith("/owner/name/resolve/" + COMMIT + "/")) {
        resolve(exchange, path.substring(("/owner/name/resolve/" + COMMIT + "/").length()));
      } else if (path.startsWith("/elsewhere/")) {
        file(exchange, at(path.substring("/elsewhere/".length())), range);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private Path at(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private void list(HttpExchange exchange) throws IOException {
    List<String> names = new ArrayList<>(files.keySet());
    Collections.sort(names);
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    int from = query.contains("cursor=") ? Integer.parseInt(query.replaceAll(".*cursor=", "")) : 0;
    ArrayNode page = MAPPER.createArrayNode();
    for (String name : names.subList(from, Math.min(from + 2, names.size()))) {
      entry(page.addObject(), name);
    }
    if (from == 0 && !extraPath.isEmpty()) {
      page.addObject().put("type", "file").put("path", extraPath).put("size", 3);
    }
    if (from + 2 < names.size()) {
      exchange
          .getResponseHeaders()
          .add(
              "Link",
              "<http://127.0.0.1:%d%s?cursor=%d>; rel=\"next\""
                  .formatted(
                      server.getAddress().getPort(), exchange.getRequestURI().getPath(), from + 2));
    }
    json(exchange, page.toString());
  }

  private void entry(ObjectNode entry, String name) throws IOException {
    Path file = at(name);
    Checksums sums = Checksums.of(file, new Cancellation());
    boolean wrong = name.equals(wrongChecksum);
    entry.put("type", "file").put("path", name).put("size", Files.size(file));
    entry.put("oid", wrong ? "0".repeat(40) : sums.gitBlob());
    if (Files.size(file) > LARGE) {
      entry
          .putObject("lfs")
          .put("oid", wrong ? "0".repeat(64) : sums.sha256())
          .put("size", Files.size(file));
    }
  }

  private static void json(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void resolve(HttpExchange exchange, String name) throws IOException {
    if (!files.containsKey(name)) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    Path file = at(name);
    if (Files.size(file) > LARGE) {
      exchange.getResponseHeaders().add("Location", "/elsewhere/" + name);
      exchange.sendResponseHeaders(302, -1);
    } else {
      file(exchange, file, exchange.getRequestHeaders().getFirst("Range"));
    }
  }

  private void file(HttpExchange exchange, Path file, @Nullable String range) throws IOException {
    byte[] content = Files.readAllBytes(file);
    byte[] all = Arrays.copyOf(content, content.length + extraBytes);
    int from = range == null || ignoresRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (from > 0) {
      exchange
          .getResponseHeaders()
          .add("Content-Range", "bytes %d-%d/%d".formatted(from, all.length - 1, all.length));
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, all.length - from);
    int to = all.length;
    if (all.length - from > cutAfter && cuts.getAndDecrement() > 0) {
      to = from + cutAfter;
    }
    OutputStream out = exchange.getResponseBody();
    int piece = 1 << 16;
    for (int at = from; at < to; at += piece) {
      out.write(all, at, Math.min(piece, to - at));
      out.flush();
      pause(pauseMillis);
    }
    long until = System.currentTimeMillis() + MOST_WAIT_MILLIS;
    while (to < all.length && read < to && System.currentTimeMillis() < until) {
      pause(1);
    }
  }

  private static void pause(long millis) throws IOException {
    if (millis > 0) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
