package rewarddesk.sandbox.bubblewrap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The system calls a program may not make, as the BPF instructions the Linux kernel loads
/// (`seccomp(2)`, `struct sock_filter` of linux/filter.h). For x86-64 only: the numbers differ
/// elsewhere.
///
/// Forbidden are calls that look into other processes, make or join namespaces, mount, load code
/// into the kernel, change clocks, keep keys, push into terminals, or hold memory that is counted
/// to no process (`memfd_create`, System V memory). Sockets may be local only, which keeps out
/// families that no network namespace holds back (AF_VSOCK). Calls of the 32-bit and x32 numbering
/// end the program or fail.
final class SystemCallFilter {
  private static final int LOAD = 0x20;
  private static final int JUMP_EQUAL = 0x15;
  private static final int JUMP_AT_LEAST = 0x35;
  private static final int JUMP_ANY_BIT = 0x45;
  private static final int RETURN = 0x06;

  private static final int NUMBER = 0;
  private static final int ARCHITECTURE = 4;
  private static final int FIRST_ARGUMENT = 16;
  private static final int SECOND_ARGUMENT = 24;

  private static final int X86_64 = 0xC000003E;
  private static final int X32_BIT = 0x40000000;
  private static final int ALLOW = 0x7FFF0000;
  private static final int KILL = 0x80000000;
  private static final int FAIL = 0x00050000;
  private static final int EPERM = 1;
  private static final int ENOSYS = 38;
  private static final int EAFNOSUPPORT = 97;

  private static final int SOCKET = 41;
  private static final int LOCAL = 1;
  private static final int CLONE = 56;
  private static final int NEW_NAMESPACES = 0x7E020000;
  private static final int CLONE3 = 435;
  private static final int IOCTL = 16;
  private static final int PUSH_INPUT = 0x5412;
  private static final int CONSOLE = 0x541C;

  private static final int[] FORBIDDEN = {
    101,
    310,
    311,
    312,
    438, // ptrace, process_vm_readv, process_vm_writev, kcmp, pidfd_getfd
    272,
    308,
    165,
    166,
    155,
    161, // unshare, setns, mount, umount2, pivot_root, chroot
    428,
    429,
    430,
    431,
    432,
    433,
    442, // open_tree, move_mount, fsopen … fspick, mount_setattr
    248,
    249,
    250, // add_key, request_key, keyctl
    298,
    321,
    323, // perf_event_open, bpf, userfaultfd
    425,
    426,
    427, // io_uring_setup, io_uring_enter, io_uring_register
    246,
    320,
    175,
    176,
    313, // kexec_load, kexec_file_load, init_module, delete_module, finit_module
    159,
    164,
    227,
    305, // adjtimex, settimeofday, clock_settime, clock_adjtime
    135,
    154,
    163,
    167,
    168,
    169,
    179, // personality, modify_ldt, acct, swapon, swapoff, reboot,
    103,
    172,
    173,
    212,
    303,
    304, // quotactl; syslog, iopl, ioperm, lookup_dcookie, *_handle_at
    237,
    238,
    256,
    278,
    279, // mbind, set_mempolicy, migrate_pages, vmsplice, move_pages
    29,
    64,
    68,
    319,
    447 // shmget, semget, msgget, memfd_create, memfd_secret
  };

  private final ByteBuffer code = ByteBuffer.allocate(8 * 256).order(ByteOrder.LITTLE_ENDIAN);

  private SystemCallFilter() {}

  /// Whether the filter fits this machine.
  static boolean fitsThisMachine() {
    return System.getProperty("os.arch", "").equals("amd64");
  }

  /// The bytes for `bwrap --seccomp`.
  static byte[] bytes() {
    SystemCallFilter filter = new SystemCallFilter();
    filter.checkArchitecture();
    for (int number : FORBIDDEN) {
      filter.failWhen(number, EPERM);
    }
    filter.failWhen(CLONE3, ENOSYS); // its flags lie in memory; libc falls back to clone
    filter.checkClone();
    filter.checkSocket();
    filter.checkTerminal();
    filter.add(RETURN, 0, 0, ALLOW);
    byte[] bytes = new byte[filter.code.position()];
    filter.code.flip().get(bytes);
    return bytes;
  }

  private void checkArchitecture() {
    add(LOAD, 0, 0, ARCHITECTURE);
    add(JUMP_EQUAL, 1, 0, X86_64);
    add(RETURN, 0, 0, KILL);
    add(LOAD, 0, 0, NUMBER);
    add(JUMP_AT_LEAST, 0, 1, X32_BIT);
    add(RETURN, 0, 0, FAIL | EPERM);
  }

  private void failWhen(int number, int error) {
    add(JUMP_EQUAL, 0, 1, number);
    add(RETURN, 0, 0, FAIL | error);
  }

  private void checkClone() {
    add(JUMP_EQUAL, 0, 4, CLONE);
    add(LOAD, 0, 0, FIRST_ARGUMENT);
    add(JUMP_ANY_BIT, 0, 1, NEW_NAMESPACES);
    add(RETURN, 0, 0, FAIL | EPERM);
    add(RETURN, 0, 0, ALLOW);
  }

  private void checkSocket() {
    add(JUMP_EQUAL, 0, 4, SOCKET);
    add(LOAD, 0, 0, FIRST_ARGUMENT);
    add(JUMP_EQUAL, 1, 0, LOCAL);
    add(RETURN, 0, 0, FAIL | EAFNOSUPPORT);
    add(RETURN, 0, 0, ALLOW);
  }

  private void checkTerminal() {
    add(JUMP_EQUAL, 0, 5, IOCTL);
    add(LOAD, 0, 0, SECOND_ARGUMENT);
    add(JUMP_EQUAL, 1, 0, PUSH_INPUT);
    add(JUMP_EQUAL, 0, 1, CONSOLE);
    add(RETURN, 0, 0, FAIL | EPERM);
    add(RETURN, 0, 0, ALLOW);
  }

  /// One instruction; the jumps count the instructions to leave out.
  private void add(int operation, int jumpIfTrue, int jumpIfFalse, int operand) {
    code.putShort((short) operation).put((byte) jumpIfTrue).put((byte) jumpIfFalse).putInt(operand);
  }
}
