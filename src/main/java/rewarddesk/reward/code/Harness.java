package rewarddesk.reward.code;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import rewarddesk.sandbox.Language;

/// Puts a program and a test together so that the end of the test can be seen.
///
/// A program that ends itself with status 0 before its test has passed nothing. So the last line of
/// the whole writes a word that depends on the text and on a secret of this object: the same test
/// gives the same text, which a cache needs, and a response cannot know the word when it is
/// written. A program that reads its own source at run time could still find it; such a program is
/// caught by reading it, not by running it.
final class Harness {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;

  Harness() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    secret = new SecretKeySpec(key, ALGORITHM);
  }

  /// A program with its test.
  ///
  /// @param source the whole text
  /// @param proof the line on standard output that shows that the test came to its end
  record Prepared(String source, String proof) {}

  Prepared statement(Language language, String setup, String program, String test) {
    String proof = proof(setup + '\0' + program + '\0' + test);
    return new Prepared(Framing.of(language).whole(setup, program, test, proof), proof);
  }

  Prepared check(Language language, String program, CodeTests.Check check) {
    String test = check.source() + "\ncheck(" + check.entryPoint() + ")";
    return statement(language, "", program, test);
  }

  private String proof(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return "tests-ended-" + HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
