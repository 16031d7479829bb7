/// ONNX Runtime and the tokenizer library, seen by no other package.
///
/// [rewarddesk.inference.onnx.OnnxModels] loads the user's models: an `OnnxGraph` is one file, an
/// `OnnxScorer` takes what waits in its `TextQueue`, as its `BatchPlan` says, and feeds the graph
/// with a `TokenBatch` on one of the `RunLanes`, a `JsonTokenizer` reads its `tokenizer.json`.
/// [rewarddesk.inference.onnx.OnnxLanguageModel] is a causal model that scores texts and answers: a
/// `PassageMaker` brings texts into tokens, a `CausalReader` reads them block by block through a
/// `CausalGraph`, keeping what was read as `KeyValues`, and a `CausalWriter` writes on with a
/// `Sampler` into a `ReplyText`. [rewarddesk.inference.onnx.OnnxTextEncoder] gives the two sentence
/// encoders that ship with the program; [rewarddesk.inference.onnx.NativeLibraries] says where
/// native code is unpacked. Nothing here opens a network connection.
@NullMarked
package rewarddesk.inference.onnx;

import org.jspecify.annotations.NullMarked;
