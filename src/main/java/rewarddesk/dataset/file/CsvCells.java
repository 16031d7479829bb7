package rewarddesk.dataset.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.List;

/// Splits one row of a table into its cells.
///
/// @param separator what stands between cells
record CsvCells(char separator) {
  private static final ObjectReader CELLS =
      CsvMapper.builder(
              CsvFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(RowReader.MAX_ROW_BYTES)
                          .build())
                  .build())
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .build()
          .readerForListOf(String.class);

  /// @throws RowRefusedException when quotes stand where none belong
  List<String> split(String row) throws RowRefusedException {
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    try (MappingIterator<List<String>> rows = CELLS.with(schema).readValues(row)) {
      return rows.hasNextValue() ? rows.nextValue() : List.of();
    } catch (JsonProcessingException e) {
      throw new RowRefusedException("the cells cannot be told apart: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new RowRefusedException("the cells cannot be told apart: " + e.getMessage());
    }
  }
}
