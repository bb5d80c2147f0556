package org.burnish.options.fact;

import java.util.List;

/** An exception that has its message as values, so that a front end can word it. The message itself is neutral. */
public interface Explained {

    /** What could not be done. */
    Fact subject();

    /** Why, with all reasons at once. */
    List<Fact> reasons();
}
