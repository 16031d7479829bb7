package rewarddesk.sandbox.v8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The scripts of ours that V8 runs around a program.
enum Script {
  WASI("wasi.js"),
  PRELUDE("prelude.js");

  private final String text;

  Script(String file) {
    try (InputStream in = Script.class.getResourceAsStream("/assets/sandbox/" + file)) {
      if (in == null) {
        throw new IOException("the program lacks its part assets/sandbox/" + file);
      }
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return text;
  }
}
