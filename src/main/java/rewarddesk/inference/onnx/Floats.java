package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import java.nio.FloatBuffer;

/// Numbers of a tensor, whatever their format.
final class Floats {
  private Floats() {}

  /// All numbers of a float, float16, bfloat16 or double tensor.
  static float[] of(OnnxTensor tensor) {
    if (tensor.getInfo().type == OnnxJavaType.DOUBLE) {
      var doubles = tensor.getDoubleBuffer();
      float[] values = new float[doubles.remaining()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) doubles.get();
      }
      return values;
    }
    FloatBuffer floats = tensor.getFloatBuffer(); // a copy; converts the 16-bit formats
    if (floats.hasArray() && floats.array().length == floats.remaining()) {
      return floats.array();
    }
    float[] values = new float[floats.remaining()];
    floats.get(values);
    return values;
  }

  /// The index of a value that is no finite number, or −1.
  static int firstNotFinite(float[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        return i;
      }
    }
    return -1;
  }
}
