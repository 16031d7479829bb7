package rewarddesk.sandbox;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every sandbox has to hold against. Each test ends in time or is ended, and at the end
/// nothing is left of any of them: no process and no file.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HostilePrograms {
  private static final Limits SHORT =
      Limits.standard().within(Duration.ofSeconds(1), Duration.ofMillis(500));

  /// Enough for a busy machine to reach the other limits first.
  private static final Limits LONG =
      Limits.standard().within(Duration.ofSeconds(20), Duration.ofSeconds(10));

  /// Compiling takes about a second.
  private static final Limits JAVA_SHORT =
      Limits.standard().within(Duration.ofSeconds(5), Duration.ofSeconds(4));

  private static final Map<Language, String> ENDLESS =
      Map.ofEntries(
          entry(Language.PYTHON, "while True: pass"),
          entry(Language.JAVASCRIPT, "while (true);"),
          entry(Language.JAVA, "void main() { while (true) { } }"),
          entry(Language.C, "int main(void) { for (volatile int i = 0;; i++); }"),
          entry(Language.CPP, "int main() { for (volatile int i = 0;; i++); }"),
          entry(Language.BASH, "while :; do :; done"),
          entry(Language.PERL, "1 while 1;"),
          entry(Language.RUBY, "loop { }"),
          entry(Language.LUA, "while true do end"),
          entry(Language.PHP, "<?php while (true);"),
          entry(Language.R, "repeat { }"));

  private static final Map<Language, String> FLOOD =
      Map.ofEntries(
          entry(Language.PYTHON, "while True: print('x' * 1000)"),
          entry(Language.JAVASCRIPT, "while (true) console.log('x'.repeat(1000));"),
          entry(Language.JAVA, "void main() { for (;;) System.out.println(\"xxxxxxxxxx\"); }"),
          entry(Language.C, "#include <stdio.h>\nint main(void) { for (;;) puts(\"xxxxx\"); }"),
          entry(Language.CPP, "#include <iostream>\nint main() { for (;;) std::cout << \"xxx\"; }"),
          entry(Language.BASH, "while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done"),
          entry(Language.PERL, "print 'xxxxxxxxxx' while 1;"),
          entry(Language.RUBY, "loop { puts 'xxxxxxxxx' }"),
          entry(Language.LUA, "while true do print('xxxxxxxxx') end"),
          entry(Language.PHP, "<?php while (true) echo 'xxxxxxxxx';"),
          entry(Language.R, "repeat cat('xxxxxxxxx')"));

  private Set<Path> before = Set.of();
  private Set<Long> foreign = Set.of();
  private Availability availability = new Availability.Missing("not tried yet");

  protected abstract Availability probe() throws InterruptedException;

  @BeforeAll
  final void start() throws IOException, InterruptedException {
    before = leftovers();
    foreign = descendants();
    availability = probe();
    String why = availability instanceof Availability.Missing(String reason) ? reason : "";
    assumeTrue(availability instanceof Availability.Ready, why);
  }

  @AfterAll
  final void leavesNothingBehind() throws IOException {
    if (availability instanceof Availability.Ready(Sandbox sandbox)) {
      Set<Long> running = descendants();
      running.removeAll(foreign);
      sandbox.close();
      running.retainAll(descendants());
      assertThat(running).isEmpty();
      assertThat(leftovers()).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("an endless loop is ended")
  void endlessLoop() throws InterruptedException {
    assertThat(run(Language.PYTHON, "while True: pass", SHORT))
        .isInstanceOf(Outcome.TimedOut.class);
    assertThat(run(Language.JAVASCRIPT, "while (true);", SHORT))
        .isInstanceOf(Outcome.TimedOut.class);
  }

  @Test
  @DisplayName("a pattern that backtracks for ever is ended")
  void backtracking() throws InterruptedException {
    assertThat(run(Language.JAVASCRIPT, "/(a+)+$/.test('a'.repeat(60) + 'b')", SHORT))
        .isInstanceOf(Outcome.TimedOut.class);
  }

  @Test
  @DisplayName("memory ends at the limit, in one piece, in many, and outside the heap")
  void memory() throws InterruptedException {
    assertThat(python("x = []\nwhile True: x.append('a' * 1000000)"))
        .isEqualTo(new Outcome.OutOfMemory());
    assertThat(failure(python("x = bytearray(2 << 30)")))
        .containsAnyOf("MemoryError", "OverflowError", "OutOfMemory");
    assertThat(javaScript("const a = []; while (true) a.push({ a: [1, 2] });"))
        .isEqualTo(new Outcome.OutOfMemory());
    assertThat(javaScript("const a = []; while (true) a.push(new Uint8Array(1e7).fill(1));"))
        .isEqualTo(new Outcome.OutOfMemory());
  }

  @Test
  @DisplayName("the limit of memory is the one that was asked for, above and below the usual one")
  void memoryAsAskedFor() throws InterruptedException {
    String large = "x = b'a' * (300 << 20)\nprint(len(x) >> 20)";
    assertThat(run(Language.PYTHON, large, withMemory(512)))
        .isEqualTo(new Outcome.Finished(0, "300\n", ""));
    assertThat(run(Language.PYTHON, large, withMemory(256))).isEqualTo(new Outcome.OutOfMemory());
    String small = "x = b'a' * (120 << 20)\nprint(len(x) >> 20)";
    assertThat(run(Language.PYTHON, small, withMemory(256)))
        .isEqualTo(new Outcome.Finished(0, "120\n", ""));
    assertThat(run(Language.PYTHON, small, withMemory(128))).isEqualTo(new Outcome.OutOfMemory());
    worksStill();
  }

  private static Limits withMemory(int mebibytes) {
    return new Limits(
        LONG.wall(),
        LONG.cpu(),
        (long) mebibytes << 20,
        LONG.outputBytes(),
        LONG.fileBytes(),
        LONG.processes());
  }

  @Test
  @DisplayName("a flood of output is cut off and never counts")
  void flood() throws InterruptedException {
    assertThat(python("while True: print('x' * 1000)")).isEqualTo(new Outcome.OutputLimit());
    assertThat(python("import sys\nwhile True: sys.stderr.write('x' * 1000)"))
        .isEqualTo(new Outcome.OutputLimit());
    // Node keeps what a full pipe does not take, so that another limit may come first.
    assertThat(run(Language.JAVASCRIPT, "while (true) console.log('x'.repeat(1000));", SHORT))
        .isNotInstanceOf(Outcome.Finished.class);
  }

  @Test
  @DisplayName("deep recursion breaks the program alone")
  void recursion() throws InterruptedException {
    assertThat(failure(python("def f(): return f()\nf()"))).contains("RecursionError");
    String unbounded = "import sys\nsys.setrecursionlimit(10**9)\ndef f(): return f()\nf()";
    assertThat(run(Language.PYTHON, unbounded, SHORT)).isNotInstanceOf(Outcome.NotRun.class);
    assertThat(failure(javaScript("function f() { return f() + 1 } f()"))).contains("RangeError");
    worksStill();
  }

  @Test
  @DisplayName("a fork bomb stays small and leaves no process")
  void forks() throws InterruptedException {
    Set<Long> earlier = descendants();
    String bomb =
        """
        import os, time
        while True:
          try:
            if os.fork() == 0: time.sleep(60)
          except OSError: pass
        """;
    Outcome outcome = run(Language.PYTHON, bomb, SHORT);
    assertThat(outcome).isNotInstanceOf(Outcome.NotRun.class);
    assertThat(outcome.equals(new Outcome.Finished(0, "", ""))).isFalse();
    Set<Long> added = descendants();
    added.removeAll(earlier);
    assertThat(added).isEmpty();
    worksStill();
  }

  @Test
  @DisplayName("files of this machine cannot be read, directly or through links")
  void reading(@TempDir Path folder) throws IOException, InterruptedException {
    Path project = Files.writeString(folder.resolve("work.rdesk"), "secret decisions");
    String home = System.getProperty("user.home");
    String source =
        """
        import os
        for path in [%s, %s, '/etc/passwd', '/proc/1/root/etc/passwd', '/code/../etc/passwd']:
          try: os.symlink(path, 'link')
          except (OSError, AttributeError): pass
          for name in [path, 'link', '/tmp/link', '/proc/self/cwd/link']:
            try: print('READ', open(name).read()[:20])
            except OSError: pass
            try: print('LISTED', os.listdir(name))
            except OSError: pass
          try: os.remove('link')
          except OSError: pass
        """
            .formatted(quoted(project.toString()), quoted(home));
    assertThat(python(source)).isEqualTo(new Outcome.Finished(0, "", ""));
    String script =
        """
        let fs = null;
        try { fs = require('fs'); } catch (none) { }
        for (const path of [%s, '/etc/passwd']) {
          try { console.log('READ', fs.readFileSync(path, 'utf8')); } catch (expected) { }
        }
        """
            .formatted(quoted(project.toString()));
    assertThat(javaScript(script)).isEqualTo(new Outcome.Finished(0, "", ""));
  }

  @Test
  @DisplayName("nothing is written outside the sandbox")
  void writing(@TempDir Path folder) throws IOException, InterruptedException {
    Path project = Files.writeString(folder.resolve("work.rdesk"), "secret decisions");
    String source =
        """
        import os
        for path in [%s, %s, '/code/program', '/usr/x', '/x', '/dev/x', '../x']:
          try:
            open(path, 'w').write('broken')
            print('WROTE', path)
          except OSError: pass
        """
            .formatted(quoted(project.toString()), quoted(folder.resolve("new").toString()));
    assertThat(python(source)).isEqualTo(new Outcome.Finished(0, "", ""));
    assertThat(project).hasContent("secret decisions");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  @DisplayName("a listener of this machine is not reached")
  void network() throws IOException, InterruptedException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String source =
          """
          import socket
          try:
            socket.create_connection(('127.0.0.1', %d), 1)
            print('CONNECTED')
          except (OSError, AttributeError): pass
          """
              .formatted(listener.getLocalPort());
      assertThat(python(source)).isEqualTo(new Outcome.Finished(0, "", ""));
      listener.setSoTimeout(1);
      assertThat(accepted(listener)).isFalse();
    }
  }

  @Test
  @DisplayName("the environment is empty")
  void environment() throws InterruptedException {
    String source =
        "import os\nprint({k for k in os.environ} - {'PATH', 'PWD', 'LC_CTYPE', 'OLDPWD'})";
    assertThat(python(source)).isEqualTo(new Outcome.Finished(0, "set()\n", ""));
  }

  @Test
  @DisplayName("other processes can be neither seen nor ended")
  void killing() throws InterruptedException {
    String source =
        """
        import os, signal
        for pid in [os.getppid() if hasattr(os, 'getppid') else 1, 1, %d, -1]:
          try: os.kill(pid, signal.SIGKILL)
          except (OSError, AttributeError): pass
        try: print([pid for pid in os.listdir('/proc') if pid == '%d'])
        except OSError: pass
        """
            .formatted(ProcessHandle.current().pid(), ProcessHandle.current().pid());
    assertThat(python(source)).isNotInstanceOf(Outcome.NotRun.class);
    worksStill();
  }

  @Test
  @DisplayName("system calls through ctypes and other programs gain nothing")
  void nativeCalls(@TempDir Path folder) throws InterruptedException {
    Path mark = folder.resolve("mark");
    String source =
        """
        import os
        try:
          import ctypes
          libc = ctypes.CDLL(None)
          for name, args in [('ptrace', (0, 0, 0, 0)), ('unshare', (0x10000000,)),
              ('mount', (b'none', b'/tmp', b'tmpfs', 0, None)), ('memfd_create', (b'x', 0)),
              ('shmget', (0, 4096, 0o1600)), ('socket', (40, 1, 0))]:
            if getattr(libc, name)(*args) != -1: print('ALLOWED', name)
        except (ImportError, OSError, AttributeError): pass
        try:
          import subprocess
          subprocess.run(['/bin/sh', '-c', 'echo x > %s; kill -9 -1'], timeout=1)
        except Exception: pass
        """
            .formatted(mark);
    Outcome outcome = python(source);
    assertThat(outcome).isNotInstanceOf(Outcome.NotRun.class);
    assertThat(outcome.toString()).doesNotContain("ALLOWED");
    assertThat(mark).doesNotExist();
    worksStill();
  }

  @Test
  @DisplayName("constructor and prototype tricks of JavaScript reach nothing and spoil nothing")
  void prototypes() throws InterruptedException {
    javaScript(
        """
        Object.prototype.toString = () => 'broken';
        Array.prototype.map = Array.prototype.join = () => { throw new Error('broken') };
        Function.prototype.call = Function.prototype.apply = () => 'broken';
        globalThis.console = null; globalThis.runPython = () => 'finished,0,6,broken';
        """);
    String source =
        """
        const root = this.constructor.constructor('return globalThis')();
        console.log(['Java', 'Packages', 'java', 'com', 'javet', 'WScript', 'load', 'importScripts']
            .filter(name => name in root).length);
        """;
    assertThat(javaScript(source)).isEqualTo(new Outcome.Finished(0, "0\n", ""));
    worksStill();
  }

  @Test
  @DisplayName("Java ends at the limits of time, memory, output and processes")
  void javaLimits() throws InterruptedException {
    assertThat(run(Language.JAVA, "void main() { while (true) { } }", JAVA_SHORT))
        .isInstanceOf(Outcome.TimedOut.class);
    String heap =
        "void main() { var all = new ArrayList<byte[]>(); for (;;) all.add(new byte[1 << 20]); }";
    assertThat(java(heap)).isEqualTo(new Outcome.OutOfMemory());
    String outside =
        """
        void main() {
          var all = new ArrayList<java.nio.ByteBuffer>();
          for (;;) all.add(java.nio.ByteBuffer.allocateDirect(1 << 20));
        }
        """;
    assertThat(failure(java(outside))).contains("OutOfMemory");
    assertThat(java("void main() { for (;;) System.out.println(\"x\".repeat(1000)); }"))
        .isEqualTo(new Outcome.OutputLimit());
    assertThat(failure(java("int f() { return f() + 1; } void main() { f(); }")))
        .contains("StackOverflowError");
    Set<Long> earlier = descendants();
    String bomb =
        """
        void main() {
          for (;;) {
            try { new ProcessBuilder("/usr/bin/sleep", "60").start(); }
            catch (IOException expected) { }
            try { Thread.ofPlatform().daemon().start(() -> { for (;;) { } }); }
            catch (OutOfMemoryError expected) { }
          }
        }
        """;
    assertThat(run(Language.JAVA, bomb, JAVA_SHORT))
        .isNotInstanceOfAny(Outcome.NotRun.class, Outcome.Finished.class);
    Set<Long> added = descendants();
    added.removeAll(earlier);
    assertThat(added).isEmpty();
  }

  @Test
  @DisplayName("Java sees no file, no environment and no listener of this machine")
  void javaOutside(@TempDir Path folder) throws IOException, InterruptedException {
    Path project = Files.writeString(folder.resolve("work.rdesk"), "secret decisions");
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String source =
          """
          void main() throws Exception {
            for (String name : List.of("%s", "%s", "/etc/passwd", "/proc/1/root/etc/passwd")) {
              Path path = Path.of(name);
              try { Files.createSymbolicLink(Path.of("link"), path); } catch (IOException none) { }
              for (Path one : List.of(path, Path.of("link"))) {
                try { System.out.println("READ " + Files.readString(one)); }
                catch (IOException none) { }
                try { System.out.println("LISTED " + Files.list(one).toList()); }
                catch (IOException none) { }
                try { System.out.println("WROTE " + Files.writeString(one, "broken")); }
                catch (IOException none) { }
              }
              Files.deleteIfExists(Path.of("link"));
            }
            try { new java.net.Socket("127.0.0.1", %d); System.out.println("CONNECTED"); }
            catch (IOException none) { }
            var names = new TreeSet<>(System.getenv().keySet());
            names.removeAll(Set.of("PATH", "PWD", "OLDPWD"));
            System.out.println(names);
            System.out.println(ProcessHandle.of(%dL).isPresent());
          }
          """
              .formatted(
                  project,
                  System.getProperty("user.home"),
                  listener.getLocalPort(),
                  ProcessHandle.current().pid());
      assertThat(java(source)).isEqualTo(new Outcome.Finished(0, "[]\nfalse\n", ""));
      listener.setSoTimeout(1);
      assertThat(accepted(listener)).isFalse();
    }
    assertThat(project).hasContent("secret decisions");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("every language that is installed is held to the same limits")
  void everyLanguage(Language language) throws InterruptedException {
    assertThat(run(language, ENDLESS.getOrDefault(language, ""), JAVA_SHORT))
        .isInstanceOf(Outcome.TimedOut.class);
    assertThat(run(language, FLOOD.getOrDefault(language, ""), LONG))
        .isNotInstanceOfAny(Outcome.NotRun.class, Outcome.Finished.class);
  }

  /// One run leaves no trace for the next.
  private void worksStill() throws InterruptedException {
    assertThat(python("print(sorted([3, 1, 2]), input())"))
        .isEqualTo(new Outcome.Finished(0, "[1, 2, 3] héllo\n", ""));
  }

  private Outcome python(String source) throws InterruptedException {
    return run(Language.PYTHON, source, LONG);
  }

  private Outcome javaScript(String source) throws InterruptedException {
    return run(Language.JAVASCRIPT, source, LONG);
  }

  private Outcome java(String source) throws InterruptedException {
    return run(Language.JAVA, source, LONG);
  }

  private Outcome run(Language language, String source, Limits limits) throws InterruptedException {
    Sandbox sandbox = ((Availability.Ready) availability).sandbox();
    assumeTrue(sandbox.runs(language), language.title() + " is not installed for this sandbox");
    return sandbox.run(new Program(language, source, "héllo\n"), limits).outcome();
  }

  private static String failure(Outcome outcome) {
    assertThat(outcome instanceof Outcome.Finished(int exit, String _, String _) && exit == 0)
        .as("%s", outcome)
        .isFalse();
    return outcome.toString();
  }

  private static String quoted(String path) {
    return "'" + path.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static boolean accepted(ServerSocket listener) throws IOException {
    try {
      listener.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  private static Set<Long> descendants() {
    return ProcessHandle.current()
        .descendants()
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }

  private static Set<Path> leftovers() throws IOException {
    String ours = "rewarddesk-(bwrap|v8)-%d-.*".formatted(ProcessHandle.current().pid());
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(path -> path.getFileName().toString().matches(ours))
          .collect(Collectors.toSet());
    }
  }
}
