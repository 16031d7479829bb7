/// ONNX Runtime and the tokenizer library, seen by no other package.
@NullMarked
package rewarddesk.inference.onnx;

import org.jspecify.annotations.NullMarked;
