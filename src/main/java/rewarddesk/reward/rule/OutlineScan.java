package rewarddesk.reward.rule;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.model.Span;

/// Collects a [StructureRule.Outline] from one line after the other.
final class OutlineScan {
  private final String text;
  private final List<Span> spans = new ArrayList<>();
  private int codeBlocks;
  private int listItems;
  private int headings;
  private int fence;
  private char fenceMark;

  OutlineScan(String text) {
    this.text = text;
  }

  void line(int lineStart, int end) {
    int start = lineStart;
    while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    if (start == end) {
      return;
    }
    char first = text.charAt(start);
    int marks = run(start, end, first);
    if (fence > 0) {
      closeFence(start, end, first, marks);
    } else if ((first == '`' || first == '~') && marks >= 3) {
      fence = marks;
      fenceMark = first;
      mark(start, end);
    } else if (first == '#' && marks <= 6 && isBlankAt(start + marks, end)) {
      headings++;
      mark(start, end);
    } else if (isItem(start, end, first)) {
      listItems++;
      mark(start, Math.min(end, start + 2));
    }
  }

  StructureRule.Outline outline() {
    return new StructureRule.Outline(codeBlocks, listItems, headings, fence > 0, spans);
  }

  private void closeFence(int start, int end, char first, int marks) {
    if (first == fenceMark && marks >= fence) {
      fence = 0;
      codeBlocks++;
      mark(start, end);
    }
  }

  private boolean isItem(int start, int end, char first) {
    if (first == '-' || first == '*' || first == '+' || first == '•') {
      return isBlankAt(start + 1, end);
    }
    int i = start;
    while (i < end && i - start < 4 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    if (i == start || i >= end) {
      return false;
    }
    char after = text.charAt(i);
    return after == '、' || ((after == '.' || after == ')') && isBlankAt(i + 1, end));
  }

  private boolean isBlankAt(int index, int end) {
    return index < end && (text.charAt(index) == ' ' || text.charAt(index) == '\t');
  }

  private int run(int start, int end, char mark) {
    int i = start;
    while (i < end && text.charAt(i) == mark) {
      i++;
    }
    return i - start;
  }

  private void mark(int start, int end) {
    if (spans.size() < Finding.MAX_SPANS) {
      spans.add(new Span(start, end));
    }
  }
}
