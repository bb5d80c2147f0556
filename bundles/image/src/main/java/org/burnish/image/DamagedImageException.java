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
    private final transient List<Fact> reasons;

    /**
     * Makes one.
     *
     * @param subject what is damaged, and where
     * @param reason what is wrong with it; that damage can be tolerated is added
     */
    public DamagedImageException(Fact subject, Fact reason) {
        this(
                subject,
                List.of(reason.remedy(
                        Remedy.of(TOLERATE, "To load what can be read all the same, switch the check off"))));
    }

    private DamagedImageException(Fact subject, List<Fact> reasons) {
        super(Phrases.NEUTRAL.of(subject, reasons));
        this.subject = subject;
        this.reasons = reasons;
    }

    @Override
    public Fact subject() {
        return subject;
    }

    @Override
    public List<Fact> reasons() {
        return reasons;
    }
}
