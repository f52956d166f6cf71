package dev.logsift.edit;

import dev.logsift.session.Dialogue;
import dev.logsift.text.UserError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A user who answers one question after the other; text where a text is asked for, else y or n. */
public final class ScriptedDialogue implements Dialogue {
    private final Deque<String> answers;
    private final List<String> heard = new ArrayList<>();

    public ScriptedDialogue(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    /** What was shown and asked. */
    public List<String> heard() {
        return heard;
    }

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public void show(UserError problem) {
        heard.add(problem.getMessage());
    }

    @Override
    public boolean confirms(String question, boolean otherwise) {
        heard.add(question);
        return answers.remove().equals("y");
    }

    @Override
    public String ask(String question, String proposal) {
        heard.add(question + proposal);
        return answers.remove();
    }
}
