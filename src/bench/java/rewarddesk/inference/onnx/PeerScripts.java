package rewarddesk.inference.onnx;

/// What the peers of [RewardModelBench] run. A script gets a folder with `model.onnx`,
/// `tokenizer.json` and the texts. It prints a line `setting NAME` for everything it can measure,
/// or `missing WHY`, then `ready`; after that it answers every number it reads with one round of
/// that setting: seconds, processor seconds, peak memory in MiB.
final class PeerScripts {
  private static final String SERVE =
      """
      def serve(settings):
          for name, _ in settings: print("setting", name, flush=True)
          print("ready", flush=True)
          for line in sys.stdin:
              run = settings[int(line)][1]
              start, used = time.perf_counter(), time.process_time()
              run()
              peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
              print(time.perf_counter() - start, time.process_time() - used, peak, flush=True)
      def missing(what, why):
          print("missing", what, "(" + str(why) + ")"); print("ready", flush=True)
      folder, cores = sys.argv[1], int(sys.argv[2])
      texts = [tuple(t) for t in json.load(open(folder + "/texts.json", encoding="utf-8"))]
      """;

  static final String PYTHON_ONNX =
      "import json, resource, sys, time\n"
          + SERVE
          + """
          try:
              import numpy as np, onnxruntime as ort
              from concurrent.futures import ThreadPoolExecutor
              from tokenizers import Tokenizer
          except ImportError as e:
              missing("onnxruntime + tokenizers in Python", e); sys.exit()
          tok = Tokenizer.from_file(folder + "/tokenizer.json")
          tok.no_padding(); tok.enable_truncation(512)
          def session(threads):
              options = ort.SessionOptions(); options.intra_op_num_threads = threads
              return ort.InferenceSession(folder + "/model.onnx", options, providers=["CPUExecutionProvider"])
          def score(session, part):
              part = tok.encode_batch(part) if len(part) > 1 else [tok.encode(*part[0])]
              width = max(len(e.ids) for e in part)
              def grid(get): return np.array([get(e) + [0] * (width - len(e.ids)) for e in part], dtype=np.int64)
              session.run(None, {"input_ids": grid(lambda e: e.ids),
                  "attention_mask": grid(lambda e: e.attention_mask), "token_type_ids": grid(lambda e: e.type_ids)})
          all, one = session(cores), session(1)
          def batches(size):
              for i in range(0, len(texts), size): score(all, texts[i:i + size])
          def callers():
              with ThreadPoolExecutor(cores) as pool: list(pool.map(lambda t: score(one, [t]), texts))
          v = f"onnxruntime {ort.__version__} in Python, "
          serve([(v + f"{cores} threads, one by one", lambda: batches(1)),
                 (v + f"{cores} threads, padded batches of 16", lambda: batches(16)),
                 (v + f"{cores} callers of one thread each", callers)])
          """;

  /// The weights are random: torch does not read the graph, and its time does not depend on them.
  static final String PYTHON_TORCH =
      "import json, resource, sys, time, warnings\nwarnings.simplefilter('ignore')\n"
          + SERVE
          + """
          try:
              import torch, transformers
              from transformers import BertConfig, BertModel, PreTrainedTokenizerFast
          except ImportError as e:
              missing("transformers on torch", e); sys.exit()
          fast = PreTrainedTokenizerFast(tokenizer_file=folder + "/tokenizer.json", pad_token="[PAD]")
          full = BertModel(BertConfig(vocab_size=30522, hidden_size=384, num_hidden_layers=6,
              num_attention_heads=12, intermediate_size=1536)).eval()
          torch.set_num_threads(cores)
          def batches(model, size):
              with torch.inference_mode():
                  for i in range(0, len(texts), size):
                      part = texts[i:i + size]
                      model(**fast([p for p, _ in part], [r for _, r in part], padding=True,
                          truncation=True, max_length=512, return_tensors="pt"))
          kinds = [("fp32", full)]
          try:
              kinds.append(("8-bit", torch.ao.quantization.quantize_dynamic(full, {torch.nn.Linear}, dtype=torch.qint8)))
          except (AttributeError, RuntimeError):
              pass
          v = f"transformers {transformers.__version__} on torch, a body of that size, "
          serve([(v + f"{kind}, " + ("one by one" if size == 1 else f"padded batches of {size}"),
                  lambda model=model, size=size: batches(model, size))
                 for kind, model in kinds for size in (1, 16)])
          """;

  /// Its first argument after the folder and the threads is where transformers.js is installed.
  static final String NODE =
      """
      import { createRequire } from "node:module";
      import { readFileSync } from "node:fs";
      import { dirname, basename } from "node:path";
      import { createInterface } from "node:readline";
      const [folder, threads, home] = process.argv.slice(2);
      const cores = Number(threads);
      let js, version;
      try {
        const require = createRequire(home + "/none.js");
        js = require("@huggingface/transformers");
        version = js.env.version;
      } catch (e) {
        console.log("missing transformers.js (" + e.message.split("\\n")[0] + ")");
        console.log("ready");
        process.exit();
      }
      js.env.allowRemoteModels = false;
      js.env.localModelPath = dirname(folder) + "/";
      const texts = JSON.parse(readFileSync(folder + "/texts.json", "utf8"));
      const name = basename(folder);
      const tokenizer = await js.AutoTokenizer.from_pretrained(name, { local_files_only: true });
      const model = await js.AutoModel.from_pretrained(name, { local_files_only: true, dtype: "fp32",
        subfolder: "", device: "cpu", session_options: { intraOpNumThreads: cores, interOpNumThreads: 1 } });
      async function batches(size) {
        for (let i = 0; i < texts.length; i += size) {
          const part = texts.slice(i, i + size);
          await model(tokenizer(part.map(t => t[0]), { text_pair: part.map(t => t[1]), padding: true,
            truncation: true, max_length: 512 }));
        }
      }
      for (const what of ["one by one", "padded batches of 16"])
        console.log(`setting transformers.js ${version}, ${cores} threads, ${what}`);
      console.log("ready");
      for await (const line of createInterface({ input: process.stdin })) {
        const used = process.cpuUsage(), start = performance.now();
        await batches(line === "0" ? 1 : 16);
        const took = (performance.now() - start) / 1000, cpu = process.cpuUsage(used);
        console.log(took, (cpu.user + cpu.system) / 1e6, process.resourceUsage().maxRSS >> 10);
      }
      """;

  private PeerScripts() {}
}
