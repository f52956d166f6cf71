package dev.logsift.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewOrderTest {
    private final List<Query> views = new ArrayList<>();

    @Test
    void aViewComesBehindTheOnesItReads() {
        view("minutes", "SELECT * FROM clients");
        view("clients", "SELECT * FROM access");
        view("days", "SELECT * FROM minutes JOIN clients");
        assertThat(neededBy("SELECT * FROM days")).containsExactly("clients", "minutes", "days");
        assertThat(neededBy("SELECT minutes FROM access")).isEmpty();
    }

    @Test
    void aStatementThatOnlyMentionsAViewNeedsIt() {
        view("clients", "SELECT * FROM access");
        view("minutes", "SELECT * FROM clients");
        assertThat(names(new ViewOrder(views).mentionedIn("DESCRIBE Minutes"))).containsExactly("clients", "minutes");
    }

    @Test
    void viewsThatSeveralReadAreShared() {
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
    void aCircleIsAnErrorThatNamesItsViews() {
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

    private List<String> neededBy(String sql) {
        return names(new ViewOrder(views).neededBy(sql));
    }

    private List<String> sharedBy(String... statements) {
        return names(new ViewOrder(views).sharedBy(List.of(statements)));
    }

    private static List<String> names(List<Query> queries) {
        return queries.stream().map(Query::name).toList();
    }

    private void view(String name, String sql) {
        QueryFile file = QueryFile.own(name, "access", Query.Kind.VIEWS, Path.of(name + ".sql"));
        views.add(file.parse("/*\ntitle: " + name + "\n*/\n" + sql));
    }
}
