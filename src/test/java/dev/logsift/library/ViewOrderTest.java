package dev.logsift.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewOrderTest {
    private final List<QueryFile> views = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aViewComesBehindTheOnesItReads() throws IOException {
        view("minutes", "SELECT * FROM clients");
        view("clients", "SELECT * FROM access");
        view("days", "SELECT * FROM minutes JOIN clients");
        assertThat(neededBy("SELECT * FROM days")).containsExactly("clients", "minutes", "days");
        assertThat(neededBy("SELECT minutes FROM access")).isEmpty();
    }

    @Test
    void aStatementThatOnlyMentionsAViewNeedsIt() throws IOException {
        view("clients", "SELECT * FROM access");
        view("minutes", "SELECT * FROM clients");
        assertThat(names(new ViewOrder(views).mentionedIn("DESCRIBE Minutes"))).containsExactly("clients", "minutes");
    }

    @Test
    void viewsThatSeveralReadAreShared() throws IOException {
        view("clients", "SELECT * FROM access");
        view("minutes", "SELECT * FROM clients");
        view("alone", "SELECT * FROM access");
        assertThat(sharedBy("SELECT 1 FROM minutes", "SELECT 2 FROM clients", "SELECT 3 FROM alone"))
                .containsExactly("clients");
        assertThat(sharedBy("SELECT 1 FROM minutes", "SELECT 2 FROM minutes")).containsExactly("minutes");
        assertThat(sharedBy("SELECT 1 FROM minutes", "SELECT 2 FROM minutes", "SELECT 3 FROM clients"))
                .containsExactly("clients", "minutes");
    }

    @Test
    void aCircleIsAnErrorThatNamesItsViews() throws IOException {
        view("one", "SELECT * FROM two");
        view("two", "SELECT * FROM three");
        view("three", "SELECT * FROM two");
        view("selfish", "SELECT * FROM selfish");
        view("fine", "SELECT * FROM access");
        assertThatThrownBy(() -> neededBy("SELECT * FROM one"))
                .hasMessage("the views two, three read each other in a circle");
        assertThatThrownBy(() -> neededBy("SELECT * FROM selfish")).hasMessage("the view selfish reads itself");
        assertThat(neededBy("SELECT * FROM fine")).containsExactly("fine");
    }

    @Test
    void aBrokenViewIsAnErrorForThoseWhoReadItAndNobodyElse() throws IOException {
        file("broken", "/*\ntitel: Broken\n*/\nSELECT 1");
        view("reader", "SELECT * FROM broken");
        view("fine", "SELECT broken FROM access");
        assertThatThrownBy(() -> neededBy("SELECT * FROM reader")).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.getMessage()).isEqualTo("unknown key 'titel'");
            assertThat(error.place().orElseThrow()).contains("broken.sql");
        });
        assertThatThrownBy(() -> new ViewOrder(views).mentionedIn("SELECT * FROM Broken"))
                .hasMessage("unknown key 'titel'");
        assertThat(names(new ViewOrder(views).mentionedIn("SELECT broken FROM fine")))
                .containsExactly("fine");
    }

    private List<String> neededBy(String sql) {
        return names(new ViewOrder(views).neededBy(sql));
    }

    private List<String> sharedBy(String... statements) {
        return names(new ViewOrder(views).sharedBy(List.of(statements)));
    }

    private static List<String> names(List<Query> queries) {
        return queries.stream().map(Query::name).toList();
    }

    private void view(String name, String sql) throws IOException {
        file(name, "/*\ntitle: " + name + "\n*/\n" + sql);
    }

    private void file(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".sql"), text);
        views.add(QueryFile.own(name, "access", Query.Kind.VIEWS, file));
    }
}
