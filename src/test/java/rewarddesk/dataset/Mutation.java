package rewarddesk.dataset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/// Ways in which files get broken.
enum Mutation {
  TRUNCATED {
    @Override
    byte[] of(byte[] file, Random random) {
      return Arrays.copyOf(file, random.nextInt(file.length));
    }
  },
  FLIPPED {
    @Override
    byte[] of(byte[] file, Random random) {
      byte[] broken = file.clone();
      for (int i = 0; i <= random.nextInt(20); i++) {
        broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return broken;
    }
  },
  OVERWRITTEN {
    @Override
    byte[] of(byte[] file, Random random) {
      byte[] broken = file.clone();
      int start = random.nextInt(broken.length);
      for (int i = start; i < Math.min(broken.length, start + 40); i++) {
        broken[i] = (byte) random.nextInt(256);
      }
      return broken;
    }
  },
  REPEATED {
    @Override
    byte[] of(byte[] file, Random random) {
      int start = random.nextInt(file.length);
      int end = start + random.nextInt(file.length - start);
      return inserted(file, end, Arrays.copyOfRange(file, start, end));
    }
  },
  REMOVED {
    @Override
    byte[] of(byte[] file, Random random) {
      int start = random.nextInt(file.length);
      int end = Math.min(file.length, start + 1 + random.nextInt(200));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(file, 0, start);
      out.write(file, end, file.length - end);
      return out.toByteArray();
    }
  },
  MARKED {
    @Override
    byte[] of(byte[] file, Random random) {
      return inserted(file, random.nextBoolean() ? 0 : at(file, random), BOM);
    }
  },
  /// Something that does not belong is put in: at any place, or where a value or a line begins.
  INSERTED {
    @Override
    byte[] of(byte[] file, Random random) {
      String what = INSERTS[random.nextInt(INSERTS.length)];
      return inserted(file, at(file, random), what.getBytes(StandardCharsets.UTF_8));
    }
  },
  HUGE {
    @Override
    byte[] of(byte[] file, Random random) {
      byte[] much = new byte[1 << (10 + random.nextInt(12))];
      Arrays.fill(much, (byte) "x[{\"\n,\\ ".charAt(random.nextInt(8)));
      return inserted(file, at(file, random), much);
    }
  };

  private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final String[] INSERTS = {
    "\0",
    "\\u0000",
    "\\ud800",
    "NaN",
    "-Infinity",
    "1e999999",
    "null",
    "true",
    "\"",
    "\"\"",
    "{",
    "}",
    "[",
    "]",
    "[".repeat(5000),
    "{\"a\":".repeat(3000),
    "\"prompt\":\"again\",",
    "\"chosen\":1,\"chosen\":2,",
    "\n",
    "\r",
    "\r\n\r\n",
    "\t",
    ",",
    ",,,,,",
    ";",
    "\\",
    "\u2028",
    "\uFFFD",
    "\u202E",
    "/etc/passwd",
    "http://127.0.0.1:9/x"
  };

  abstract byte[] of(byte[] file, Random random);

  private static int at(byte[] file, Random random) {
    int at = random.nextInt(file.length + 1);
    if (random.nextBoolean()) {
      while (at < file.length && ":,\n[".indexOf(file[at]) < 0) {
        at++;
      }
      at = Math.min(file.length, at + 1);
    }
    return at;
  }

  private static byte[] inserted(byte[] file, int at, byte[] what) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + what.length);
    out.write(file, 0, at);
    out.writeBytes(what);
    out.write(file, at, file.length - at);
    return out.toByteArray();
  }
}
