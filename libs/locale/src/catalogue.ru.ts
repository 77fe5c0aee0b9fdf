/** All messages of one language, assembled from one file per word. A new word adds one import and one spread in each language. */
import afterwards from './messages/afterwards.ru.json';
import app from './messages/app.ru.json';
import ui from './messages/ui.ru.json';
import identity from './messages/identity.ru.json';
import company from './messages/company.ru.json';
import values from './messages/values.ru.json';
import workshop from './messages/workshop.ru.json';
import ballots from './messages/ballots.ru.json';
import line from './messages/line.ru.json';
import recognition from './messages/recognition.ru.json';
import praise from './messages/praise.ru.json';
import reply from './messages/reply.ru.json';
import points from './messages/points.ru.json';
import books from './messages/books.ru.json';
import funds from './messages/funds.ru.json';
import guidance from './messages/guidance.ru.json';
import slips from './messages/slips.ru.json';
import chain from './messages/chain.ru.json';
import milestones from './messages/milestones.ru.json';
import kiosk from './messages/kiosk.ru.json';
import rewards from './messages/rewards.ru.json';
import rules from './messages/rules.ru.json';
import awards from './messages/awards.ru.json';
import panel from './messages/panel.ru.json';
import empowerment from './messages/empowerment.ru.json';
import answer from './messages/answer.ru.json';
import outcomes from './messages/outcomes.ru.json';
import friction from './messages/friction.ru.json';
import register from './messages/register.ru.json';
import learning from './messages/learning.ru.json';
import results from './messages/results.ru.json';
import culture from './messages/culture.ru.json';
import fairness from './messages/fairness.ru.json';
import charter from './messages/charter.ru.json';
import story from './messages/story.ru.json';
import digest from './messages/digest.ru.json';
import team from './messages/team.ru.json';
import notices from './messages/notices.ru.json';
import pages from './messages/pages.ru.json';
import errors from './messages/errors.ru.json';

const messages = {
  ...afterwards,
  ...app,
  ...ui,
  ...identity,
  ...company,
  ...values,
  ...workshop,
  ...ballots,
  ...line,
  ...recognition,
  ...praise,
  ...reply,
  ...points,
  ...books,
  ...funds,
  ...guidance,
  ...slips,
  ...chain,
  ...milestones,
  ...kiosk,
  ...rewards,
  ...rules,
  ...awards,
  ...panel,
  ...empowerment,
  ...answer,
  ...outcomes,
  ...friction,
  ...register,
  ...learning,
  ...results,
  ...culture,
  ...fairness,
  ...charter,
  ...story,
  ...digest,
  ...team,
  ...notices,
  ...pages,
  ...errors,
};

export default messages;
