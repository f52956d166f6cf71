package dev.logsift.output;

import dev.logsift.engine.Column;
import dev.logsift.output.text.ControlText;
import dev.logsift.output.text.DigitGroups;
import java.util.ArrayList;
import java.util.List;

/** The texts of a row's values as people are shown them: nothing in them steers a terminal. */
final class CellTexts {
    static final String NULL = "NULL";

    private final List<Column> columns;
    private final ValueText values;
    private final DigitGroups digits;

    CellTexts(List<Column> columns, PrintTarget target) {
        this.columns = columns;
        this.values = new ValueText(target.zone());
        this.digits = target.digits();
    }

    List<String> names() {
        return columns.stream().map(Column::name).map(ControlText::escape).toList();
    }

    /** One a value; null where that is NULL. */
    List<String> of(List<Object> row) {
        List<String> texts = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            String text = value == null ? null : ControlText.escape(values.of(value));
            texts.add(text != null && columns.get(i).type().isNumeric() ? digits.text(text) : text);
        }
        return texts;
    }
}
