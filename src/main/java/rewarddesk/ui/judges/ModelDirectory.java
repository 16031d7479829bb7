package rewarddesk.ui.judges;

import java.util.List;

/// The language models that a server offers as judges. Any thread; waits for the network.
@FunctionalInterface
public interface ModelDirectory {

  /// @param address base address of the server, as in the settings
  /// @throws InterruptedException when the thread was interrupted
  /// @throws rewarddesk.inference.ModelException of the kind UNREACHABLE when nothing answers, of
  ///   another kind when the server failed
  List<Model> models(String address) throws InterruptedException;

  /// @param name as the server knows it, `qwen3:8b`
  /// @param detail what else there is to say in a few words, such as its size; may be empty
  record Model(String name, String detail) {}
}
