package rewarddesk.inference;

import java.util.List;
import java.util.Optional;

/// Inputs and outputs of a model's graph, as the file tells them.
public record GraphShape(List<Port> inputs, List<Port> outputs) {

  /// An input or output.
  ///
  /// @param type element type in lower case: `int64`, `float`, `float16`
  /// @param sizes size of each dimension; −1 where it is free
  public record Port(String name, String type, List<Long> sizes) {
    public Port {
      sizes = List.copyOf(sizes);
    }

    public int rank() {
      return sizes.size();
    }
  }

  public GraphShape {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  public Optional<Port> input(String name) {
    return inputs.stream().filter(port -> port.name().equals(name)).findFirst();
  }

  public Optional<Port> output(String name) {
    return outputs.stream().filter(port -> port.name().equals(name)).findFirst();
  }

  /// Whether the graph keeps what it has read in a cache.
  public boolean hasCache() {
    return inputs.stream().anyMatch(port -> port.name().startsWith("past_key_values"));
  }
}
