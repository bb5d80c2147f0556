package org.burnish.xorriso.run;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Setting;

/**
 * What is done with a tree before it is written. Commands that need it put it here, so that a program without them does without.
 *
 * @param rules by a name, since each is there once
 */
public record TreeRules(Map<String, Rule> rules) {

    /** Those of a session. */
    public static final Setting<TreeRules> SETTING = new Setting<>("before_writing", new TreeRules(Map.of()));

    /** One of them. */
    @FunctionalInterface
    public interface Rule {

        /**
         * Changes the tree of the session.
         *
         * @param grows whether the content of the loaded image stays where it is
         */
        void apply(Session session, boolean grows) throws ProblemException, IOException;
    }

    public TreeRules {
        rules = Map.copyOf(rules);
    }

    /** Adds a rule to those of a session. */
    public static void add(Session session, String name, Rule rule) {
        Map<String, Rule> all = new TreeMap<>(session.settings().get(SETTING).rules());
        all.put(name, rule);
        session.settings().set(SETTING, new TreeRules(all));
    }

    /** Does all of it. Done twice, it changes nothing more. */
    public static void apply(Session session, boolean grows) throws ProblemException, IOException {
        for (Rule rule : session.settings().get(SETTING).rules().values()) {
            rule.apply(session, grows);
        }
    }
}
