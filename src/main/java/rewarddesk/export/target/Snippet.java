package rewarddesk.export.target;

/// What to run or to configure to train with the data.
///
/// @param ending ending of a file that holds it: `py`, `yaml`, `sh`, `json`
public record Snippet(String ending, String text) {
  public static Snippet python(String text) {
    return new Snippet("py", text);
  }

  public static Snippet yaml(String text) {
    return new Snippet("yaml", text);
  }

  public static Snippet shell(String text) {
    return new Snippet("sh", text);
  }
}
