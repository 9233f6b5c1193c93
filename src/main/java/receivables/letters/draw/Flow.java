package receivables.letters.draw;

import java.util.ArrayList;
import java.util.List;

/** Puts blocks one below the other and goes on to the next page where one no longer fits. */
public final class Flow {

    private final List<List<Placed>> pages = new ArrayList<>();
    private final float firstBottom;
    private final float tableSpace;
    private float cursor;
    private float bottom;

    public Flow(float firstTop, float firstBottom, float tableSpace) {
        this.tableSpace = tableSpace;
        this.firstBottom = firstBottom;
        this.cursor = firstTop;
        this.bottom = firstBottom;
        pages.add(new ArrayList<>());
    }

    public void add(Block block) {
        float space = pages.getLast().isEmpty() ? 0 : block.spaceBefore();
        if (cursor + space + block.height() > bottom && !(pages.getLast().isEmpty() && pages.size() > 1)) {
            newPage();
            space = 0;
        }
        pages.getLast().add(new Placed(block, cursor + space));
        cursor += space + block.height();
    }

    public void add(Table table) {
        float space = pages.getLast().isEmpty() ? 0 : tableSpace;
        for (Paginator.Slice slice : Paginator.slices(table.measures(), bottom - cursor - space, Sheet.LAST_LINE - Sheet.NEXT_PAGE_TOP)) {
            if (slice.newPage()) {
                newPage();
                space = 0;
            }
            TableBlock block = new TableBlock(table, slice, space);
            pages.getLast().add(new Placed(block, cursor + space));
            cursor += space + block.height();
            space = 0;
        }
    }

    public void newPage() {
        pages.add(new ArrayList<>());
        cursor = Sheet.NEXT_PAGE_TOP;
        bottom = Sheet.LAST_LINE;
    }

    public boolean fitsFirstPage() {
        return pages.size() == 1 && cursor <= firstBottom;
    }

    public List<List<Placed>> pages() {
        return pages;
    }
}
