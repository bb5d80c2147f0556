package org.burnish.image;

import java.util.List;
import org.burnish.options.fact.Explained;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Phrases;
import org.burnish.options.fact.Remedy;

/** An image is damaged, and is not loaded; {@link LoadOptions#TOLERATE_DAMAGE} loads what can be read. */
public class DamagedImageException extends ImageException implements Explained {

    /** The code of the remedy to tolerate damage. */
    public static final String TOLERATE = "remedy.tolerate-damage";

    private static final long serialVersionUID = 1L;

    private final transient Fact subject;
    private final transient Fact reason;

    /**
     * Makes one.
     *
     * @param subject what is damaged, and where
     * @param reason what is wrong with it; that damage can be tolerated is added
     */
    public DamagedImageException(Fact subject, Fact reason) {
        super(Phrases.NEUTRAL.of(subject, List.of(tolerable(reason))));
        this.subject = subject;
        this.reason = tolerable(reason);
    }

    private static Fact tolerable(Fact reason) {
        return reason.remedy(Remedy.of(TOLERATE, "To load what can be read all the same, switch the check off"));
    }

    @Override
    public Fact subject() {
        return subject;
    }

    @Override
    public List<Fact> reasons() {
        return List.of(reason);
    }
}
