/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fh-help-pages.h"

#include <glib/gi18n.h>

static const FhHelpPart exploring[] = {
  { N_ (
      "Pick an event in the list, on the map or on the timeline: all of them follow, and the details tell it "
      "with its sources."),
    NULL },
  { N_ ("The arrow keys go to the event before and the one after, in order of time. Escape leads back to the "
        "whole story."),
    "Left\nRight\nEscape" },
  { N_ ("Drag the map to move it, turn the wheel to zoom. A mark with a number stands for several events: a "
        "click zooms in, or lists them where they are at one place."),
    "plus\nminus\nHome" },
  { N_ ("The large discs are the sites. They show what each was at the date of the date line: move that, and "
        "watch them change."),
    NULL },
  { N_ (
      "Go back and forward through everything you looked at, or keep a view as a link and follow it later."),
    "<Alt>Left\n<Alt>Right\n<Ctrl>l\n<Ctrl>v" },
  { N_ ("Save what map and timeline show as a picture, or copy it into another program."),
    "<Ctrl><Shift>p\n<Ctrl><Shift>c" },
};

static const FhHelpPart timeline[] = {
  { N_ ("The wheel zooms at the pointer, dragging moves. The strip at the lower edge shows all of the time, "
        "and which part of it is above."),
    "plus\nminus\nHome" },
  { N_ ("Drag the date line by its handle, or type a date: 2015, November 2019 or 26 August 2015."),
    "<Ctrl>g" },
  { N_ ("Play lets the date run; events appear as they happen."), "space" },
  { N_ ("A lane holds the events of a category, place, person or topic, as you choose above the lanes. Drag "
        "its name to move it, click its arrow to fold it."),
    "<Alt>Up\n<Alt>Down\nDelete" },
  { N_ ("A date of which only the month or the year is known is drawn no sharper than that. The button above "
        "the lanes explains every sign."),
    NULL },
};

static const FhHelpPart searching[] = {
  { N_ ("Type some letters of a title, text, place, person, topic or source, in any language of the story. A "
        "date that you type can be gone to."),
    "<Ctrl>f" },
  { N_ ("Filter by category, site, person, topic or certainty. Every choice says how many events it leads "
        "to."),
    "<Ctrl><Shift>f" },
  { N_ ("A click on a category in the legend of the map shows only that one; another click adds another."),
    NULL },
  { N_ ("Drag along the dates of the timeline to see only the events of that time."), NULL },
  { N_ ("Whatever filters has a button below the search field that takes it away again."), NULL },
};

static const FhHelpPart presenting[] = {
  { N_ (
      "A tour leads through the story on the full screen. With a projector, the audience sees it there, and "
      "you have a console with the next step, your notes and the time."),
    "F5\nEscape" },
  { N_ ("Go on and back; a number and Return lead to that step. A step that asks something shows the answer "
        "when you go on."),
    "Page_Down\nPage_Up\nHome\nEnd" },
  { N_ ("Leave the tour to explore when somebody asks, and return to where you were."), "e" },
  { N_ ("Draw on the map with pen and marker, erase, point, or light up a part of it."), "p\nm\nx\nl\ns\nc" },
  { N_ ("Make the screen black or white while you talk."), "b\nw" },
  { N_ ("Open the speaker’s console where there is one screen only, and leave it again."), "n" },
};

static const FhHelpPart tours[] = {
  { N_ ("Bring the window to what the audience is to see, and record it as a step: what is selected, map, "
        "date and filter."),
    "<Ctrl>e\n<Ctrl>r" },
  { N_ ("Give each step a title, a caption for the audience and notes for yourself, and drag the steps into "
        "order. Everything can be undone."),
    "<Ctrl>z\n<Ctrl><Shift>z" },
  { N_ ("The story that comes with Foothold is saved as a copy. What is not saved when the program ends "
        "unexpectedly is offered at the next start."),
    "<Ctrl>s\n<Ctrl><Shift>s" },
  { N_ ("A handout has the steps on paper: for the audience, for the speaker, or for pupils with blanks to "
        "fill in."),
    "<Ctrl>p" },
};

static const FhHelpPart stories[] = {
  { N_ ("Open a file from the menu, or drop it on the window."), "<Ctrl>o" },
  { N_ ("A story is one file that any text editor can write. FORMAT.md, which is installed with Foothold’s "
        "documentation, describes it."),
    NULL },
  { N_ ("Where a file is faulty, a list says in which line and why, and the story that was open stays open."),
    NULL },
  { N_ ("Choose the story’s language in the header bar, and a second one to show beneath it. What is not "
        "translated is told in the next best language."),
    NULL },
};

#define PAGE(id, title, parts)             \
  {                                        \
    id, title, parts, G_N_ELEMENTS (parts) \
  }

static const FhHelpPage pages[] = {
  PAGE (FH_HELP_EXPLORING, N_ ("Exploring"), exploring),
  PAGE (FH_HELP_TIMELINE, N_ ("Timeline"), timeline),
  PAGE (FH_HELP_SEARCHING, N_ ("Searching and Filtering"), searching),
  PAGE (FH_HELP_PRESENTING, N_ ("Presenting"), presenting),
  PAGE (FH_HELP_TOURS, N_ ("Making Tours"), tours),
  PAGE (FH_HELP_STORIES, N_ ("Other Stories"), stories),
};

const FhHelpPage *
fh_help_get_pages (guint *n_pages)
{
  g_return_val_if_fail (n_pages != NULL, NULL);

  *n_pages = G_N_ELEMENTS (pages);
  return pages;
}
