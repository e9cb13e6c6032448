import sys, time, os
from kit import journey, main
from office import Office, office_session
@journey
def shots(j):
    lang=os.environ.get("L","en"); size=tuple(map(int,os.environ.get("S","1280x800").split("x")))
    with office_session(lang, size=size, dark=bool(os.environ.get("D"))) as session:
        o=Office(session,lang)
        j.app=o.start(leaks=False)
        app=o.app; say=o.say
        with j.step("start"): o.explore_sample() if size[0]>700 else (app.find("button", say("_Explore the Sample")).click(), o.to_places())
        go=o.go if size[0]>700 else o.go_narrow
        with j.step("objectives"):
            go("Objectives"); app.find("list", say("Objectives")).find_all("list item"); time.sleep(1)
        with j.step("exchanges"):
            app.find(("tab","radio button","toggle button"), say("Exchanges"), where=lambda n: n.is_on_screen).click(); time.sleep(1.5)
        with j.step("methods"):
            app.find(("tab","radio button","toggle button"), say("Working Methods"), where=lambda n: n.is_on_screen).click(); time.sleep(1.5)
        with j.step("objective"):
            app.find(("tab","radio button","toggle button"), say("Objectives"), where=lambda n: n.is_on_screen).click(); time.sleep(.7)
            app.find("list", say("Objectives")).find("list item", nth=1).click_mouse(); time.sleep(1.5)
        with j.step("commitments"):
            go("Commitments and Needs"); time.sleep(1.5)
        with j.step("needs"):
            app.find(("tab","radio button","toggle button"), say("Needs"), where=lambda n: n.is_on_screen).click(); time.sleep(1)
        with j.step("commitment"):
            app.find(("tab","radio button","toggle button"), say("Commitments"), where=lambda n: n.is_on_screen).click(); time.sleep(.7)
            app.find("list", say("Commitments")).find("list item", nth=0).click_mouse(); time.sleep(1.5)
        with j.step("close"): o.close()
main()
